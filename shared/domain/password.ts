/** Why a password is not taken. Each has a text in every language. */
export const passwordErrors = ['too_short', 'no_letter', 'no_digit', 'too_long', 'not_repeated'] as const
export type PasswordError = (typeof passwordErrors)[number]

const shortest = 8
const longest = 128

/** What is wrong with a new password, entered twice; null when it is good. Rules: MinID accounts 3, 4. */
export function passwordError(password: string, repeated: string): PasswordError | null {
  const characters = [...password.normalize('NFC')].length
  if (characters < shortest) return 'too_short'
  if (characters > longest) return 'too_long'
  if (!/\p{L}/u.test(password)) return 'no_letter'
  if (!/\p{Nd}/u.test(password)) return 'no_digit'
  return password.normalize('NFC') === repeated.normalize('NFC') ? null : 'not_repeated'
}
