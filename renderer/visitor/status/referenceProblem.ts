import {
  parseReferenceNumber,
  referenceLength,
  symbolsNeverUsed,
} from '../../../shared/domain/referenceNumber.ts'

/** Why what was typed is no reference number; what to do about it stands under `status.problem`. */
export type ReferenceProblem = 'empty' | 'never_used' | 'too_short' | 'check_symbol'

export function referenceProblem(typed: string): ReferenceProblem | null {
  if (parseReferenceNumber(typed) !== null) return null
  if (typed === '') return 'empty'
  if (symbolsNeverUsed(typed).length > 0) return 'never_used'
  return typed.length < referenceLength ? 'too_short' : 'check_symbol'
}
