import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { maskNationalId, parseNationalId, type NationalId } from './nationalId.ts'

const synthetic = '17838400574'

describe('parseNationalId', () => {
  it.each([
    ['nothing', '  ', 'empty'],
    ['letters', '1783840O574', 'not_digits'],
    ['digits of another script', '١٧٨٣٨٤٠٠٥٧٤', 'not_digits'],
    ['ten digits', '1783840057', 'too_short'],
    ['twelve digits', '178384005740', 'too_long'],
    ['31 February', '31828400500', 'not_a_date'],
    ['a wrong check digit', '17838400575', 'check_digit'],
    ['two digits swapped', '17838400754', 'check_digit'],
  ])('says what is wrong with %s', (_, typed, error) => {
    expect(parseNationalId(typed, 'demo')).toEqual({ ok: false, error })
  })

  it.each([
    ['grouped by a space', '178384 00574'],
    ['grouped by dots', '17.83.84.00574'],
    ['pasted with hyphen and no-break space', '178384-00574\u00a0'],
  ])('reads a number %s', (_, typed) => {
    expect(parseNationalId(typed, 'demo')).toEqual({ ok: true, nationalId: synthetic })
  })

  it('keeps leading zeros, since it is no number', () => {
    expect(parseNationalId('02917103057', 'demo')).toEqual({ ok: true, nationalId: '02917103057' })
  })

  it('refuses a synthetic number in production', () => {
    expect(parseNationalId(synthetic, 'production')).toEqual({ ok: false, error: 'synthetic_in_production' })
  })
})

describe("parseNationalId, by Skatteetaten's own vectors", () => {
  const file = new URL('../../../shared/data/foedselsnummer.csv', import.meta.url)

  it('accepts synthetic ones in a demo only, real ones in production only, invalid ones nowhere', (context) => {
    context.skip(!existsSync(file), 'foedselsnummer.csv is not beside the repository')
    const vectors = readFileSync(file, 'utf8').trim().split('\n').slice(1)
    expect(vectors.length).toBeGreaterThan(9)
    for (const vector of vectors) {
      const [digits = '', isSynthetic, isValid, description] = vector.split(',')
      const accepted = (environment: 'demo' | 'production') => parseNationalId(digits, environment).ok
      expect(accepted('demo'), description).toBe(isValid === 'true' && isSynthetic === 'true')
      expect(accepted('production'), description).toBe(isValid === 'true' && isSynthetic === 'false')
    }
  })
})

describe('maskNationalId', () => {
  it('shows the birth date only', () => {
    expect(maskNationalId(synthetic as NationalId)).toBe('178384 *****')
  })
})
