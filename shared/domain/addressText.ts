/**
 * The letters and signs of `TekstIAdresse`, in which the Population Register takes addresses. Rule: Addresses 4. Not its
 * `;`, which is what became of an escaped `&amp;` there.
 */
const registerLetters =
  "a-zA-ZæøåÆØÅÁÀÂÃÄÇÐÉÈÊËÍÌÎÏÑÓÒÔÕÖÞÚÙÛÜÝŸáàâãäçðéèêëíìîïñóòôõößþúùûüýÿ \\-0-9_:'.,()/#&"
/** Of the Sami alphabets, which the register's messages lack: accepted and kept as they are. */
const samiLetters = 'čđŋšŧžČĐŊŠŦŽ'

const registerLetter = new RegExp(`^[${registerLetters}]$`, 'u')
const addressText = new RegExp(`^[${registerLetters}${samiLetters}]+$`, 'u')

export function addressTextProblem(text: string): 'empty' | 'letters' | null {
  if (text.trim() === '') return 'empty'
  return addressText.test(text) ? null : 'letters'
}

export function isRegisterLetter(letter: string): boolean {
  return registerLetter.test(letter)
}
