import { isRegisterLetter } from '../../../shared/domain/addressText.ts'

const plain: Record<string, string> = { č: 'c', đ: 'd', ŋ: 'n', š: 's', ŧ: 't', ž: 'z' }

/** `Čáhppesgeaidnu` → `Cáhppesgeaidnu`: the register's messages lack some Sami letters. Rule: Addresses 4. */
export function replaceLetters(text: string): string {
  return [...text].map((letter) => (isRegisterLetter(letter) ? letter : replacementFor(letter))).join('')
}

/** A place name that an office imported may hold anything. */
function replacementFor(letter: string): string {
  const small = letter.toLowerCase()
  const replacement = plain[small] ?? '-'
  return letter === small ? replacement : replacement.toUpperCase()
}
