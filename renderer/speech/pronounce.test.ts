import { expect, it } from 'vitest'
import { pronounce } from './pronounce.ts'

it.each([
  ['Ring 800\u00a030\u00a0300.', 'Ring 800, 30, 300.'],
  ['E 7 9 F, A Z Z T', 'E 7 9 F, A Z Z T'],
  ['018190 *****', '0 1 8 1 9 0'],
  ['Ha nummeret 01819000049 klart', 'Ha nummeret 0 1 8 1 9 0 0 0 0 4 9 klart'],
  ['for eksempel K7QM-2XHA, i H0203', 'for eksempel K 7 Q M-2 X H A, i H 0 2 0 3'],
  ['SMS og PIN-kode', 'SMS og PIN-kode'],
  ['0191 Oslo', '0 1 9 1 Oslo'],
  ['D\u2011nummer', 'D-nummer'],
  ['09:00–15:00', '09:00–15:00'],
  ['torsdag 21. mai 2026', 'torsdag 21. mai 2026'],
  ['Du har skrevet 10 av 11 sifre.', 'Du har skrevet 10 av 11 sifre.'],
])('"%s" is given to a voice as "%s"', (text, spoken) => {
  expect(pronounce(text)).toBe(spoken)
})
