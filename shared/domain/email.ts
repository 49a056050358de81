/** One address, nothing that could become a second header or recipient (RFC 5321, without its rarities). */
const emailForm = /^[^\s@<>(),;:"\\[\]]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u

export function isEmail(text: string): boolean {
  return emailForm.test(text)
}
