import { Compile } from 'typebox/compile'
import { parseNationalId, type Environment } from '../../../shared/domain/nationalId.ts'
import type { AddressForm, AddressKind } from '../register.table.ts'
import { describeMismatch, type Mismatch } from './describeMismatch.ts'
import { PersonRecord } from './personRecord.ts'

/** Why a line is not taken. None of them repeats what stands there. */
export type LineProblem =
  | Mismatch
  | 'too_long'
  | 'not_json'
  | 'national_id'
  | 'form_of_kind'
  | 'ends_before_it_begins'
  | 'two_current_addresses'
  | 'numbers_of_two_persons'

export type ParsedLine = { ok: true; record: PersonRecord } | { ok: false; problem: LineProblem }

const compiled = Compile(PersonRecord)

const formsOfKind: Record<AddressKind, AddressForm['form'][]> = {
  bostedsadresse: ['road', 'cadastral', 'unknown_residence'],
  oppholdsadresse: ['road', 'cadastral', 'abroad'],
  postadresse: ['road', 'post_box'],
  postadresseIUtlandet: ['abroad'],
}

/** @param text null: longer than any person is */
export function parsePersonLine(text: string | null, environment: Environment): ParsedLine {
  if (text === null) return refuse('too_long')
  const record = parseJson(text)
  if (record === undefined) return refuse('not_json')
  if (!compiled.Check(record)) return refuse(describeMismatch(record, compiled.Errors(record)))
  if (!numbersIn(record).every((number) => parseNationalId(number, environment).ok))
    return refuse('national_id')
  const problem = problemOfAddresses(record)
  return problem === undefined ? { ok: true, record } : refuse(problem)
}

/** The parser's own message would repeat the content. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function numbersIn({ nationalIds, spouse, parents = [] }: PersonRecord): string[] {
  return [...nationalIds, ...parents, ...(spouse === undefined ? [] : [spouse])]
}

/** Rules: Addresses 1, 2. */
function problemOfAddresses({ addresses, status }: PersonRecord): LineProblem | undefined {
  const current = addresses.filter(({ validTo }) => validTo === undefined).map(({ kind }) => kind)
  if (!addresses.every(({ kind, content }) => formsOfKind[kind].includes(content.form))) return 'form_of_kind'
  if (status === 'd_number' && addresses.some(({ kind }) => kind === 'bostedsadresse')) return 'form_of_kind'
  if (addresses.some(({ validFrom, validTo = validFrom }) => validTo < validFrom))
    return 'ends_before_it_begins'
  if (new Set(current).size < current.length) return 'two_current_addresses'
  return undefined
}

function refuse(problem: LineProblem): ParsedLine {
  return { ok: false, problem }
}
