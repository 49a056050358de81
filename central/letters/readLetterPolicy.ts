import { letterPolicies, type LetterPolicy } from '../../shared/domain/letter.ts'
import { StartError } from '../startError.ts'

/**
 * What kind of letter this store sends, from `LETTER_KIND`, and for how many days the codes of an activation letter work,
 * from `LETTER_VALID_DAYS`. Rule: PIN-code letters 11.
 * @throws StartError
 */
export function readLetterPolicy(environment: NodeJS.ProcessEnv): LetterPolicy {
  const { LETTER_KIND: kind = 'pin_code_letter', LETTER_VALID_DAYS: days } = environment
  const policy = Object.values(letterPolicies).find((one) => one.kind === kind)
  if (policy === undefined)
    throw new StartError(`LETTER_KIND is one of ${Object.keys(letterPolicies).join(', ')}, not "${kind}".`)
  if (days === undefined) return policy
  if (policy.codesValidDays === null || !/^[1-9]\d{0,2}$/u.test(days))
    throw new StartError('LETTER_VALID_DAYS is a number of days, for letters of the kind activation_letter.')
  return { ...policy, codesValidDays: Number(days) }
}
