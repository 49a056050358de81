/** Why a password is not taken. Each has a text in every language. */
export const passwordErrors = ['too_short', 'no_letter', 'no_digit', 'too_long', 'not_repeated'] as const
export type PasswordError = (typeof passwordErrors)[number]

const shortest = 8
const longest = 128

/** What a password must have, and whether this one does: to be told while it is typed. Rule: MinID accounts 4. */
export function passwordRules(password: string): Record<'length' | 'letter' | 'digit', boolean> {
  return {
    length: lengthOf(password) >= shortest,
    letter: /\p{L}/u.test(password),
    digit: /\p{Nd}/u.test(password),
  }
}

/** What is wrong with a new password, entered twice; null when it is good. Rules: MinID accounts 3, 4. */
export function passwordError(password: string, repeated: string): PasswordError | null {
  const has = passwordRules(password)
  if (!has.length) return 'too_short'
  if (lengthOf(password) > longest) return 'too_long'
  if (!has.letter) return 'no_letter'
  if (!has.digit) return 'no_digit'
  return password.normalize('NFC') === repeated.normalize('NFC') ? null : 'not_repeated'
}

function lengthOf(password: string): number {
  return [...password.normalize('NFC')].length
}
