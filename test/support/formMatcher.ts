import type { LeakForm } from './leakForms.ts'

/** Long enough to be rare in ordinary files, and no longer than any form. */
const prefixLength = 4
const tableBits = 22

export interface Match {
  form: LeakForm
  offset: number
}

/** Finds any of thousands of forms in one walk over the bytes: a table tells which four bytes any of them begins with. */
export function formMatcher(forms: LeakForm[]) {
  const tooShort = forms.find(({ bytes }) => bytes.length < prefixLength)
  if (tooShort) throw new Error(`Too short to search for: ${tooShort.name}.`)
  const begins = new Uint8Array(1 << tableBits)
  const byPrefix = new Map<number, LeakForm[]>()
  for (const form of forms) {
    const prefix = form.bytes.readUInt32BE()
    begins[slot(prefix)] = 1
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), form])
  }

  return {
    longest: Math.max(...forms.map(({ bytes }) => bytes.length)),
    matches(bytes: Buffer): Match[] {
      const found: Match[] = []
      let window = 0
      for (let end = 0; end < bytes.length; end += 1) {
        window = ((window << 8) | (bytes[end] ?? 0)) >>> 0
        const offset = end - prefixLength + 1
        if (begins[slot(window)] === 0 || offset < 0) continue
        for (const form of byPrefix.get(window) ?? []) {
          if (bytes.subarray(offset, offset + form.bytes.length).equals(form.bytes))
            found.push({ form, offset })
        }
      }
      return found
    },
  }
}

/** Fibonacci hashing. */
function slot(prefix: number): number {
  return Math.imul(prefix, 0x9e3779b1) >>> (32 - tableBits)
}
