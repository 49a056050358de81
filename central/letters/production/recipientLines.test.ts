import { expect, it } from 'vitest'
import type { AddressForm } from '../../register/register.table.ts'
import { recipientLines } from './recipientLines.ts'

const name = { givenName: 'Čuđŋa', middleName: 'Šŧž', familyName: 'Østers' }
const linesOf = (content: AddressForm, place: string | null = 'Ål') =>
  recipientLines(name, { content, place })

it.each<[string, AddressForm, string[]]>([
  [
    'a road address, without its dwelling number',
    {
      form: 'road',
      street: 'Storgata',
      houseNumber: 12,
      houseLetter: 'B',
      dwellingNumber: 'H0201',
      postCode: '3570',
    },
    ['Storgata 12B', '3570 ÅL'],
  ],
  [
    'c/o under the name, written once',
    { form: 'road', street: 'Storgata', houseNumber: 1, postCode: '3570', careOf: 'C/O Snill Sau' },
    ['c/o Snill Sau', 'Storgata 1', '3570 ÅL'],
  ],
  ['a post box', { form: 'post_box', postBox: 'Postboks 7', postCode: '3571' }, ['Postboks 7', '3571 ÅL']],
  [
    'a farm',
    { form: 'cadastral', municipality: 'Ål', farm: 12, unit: 3, postCode: '3570' },
    ['Gnr. 12 bnr. 3', '3570 ÅL'],
  ],
  [
    'an address abroad',
    { form: 'abroad', lines: ['12 Rue des Lilas', '75020 Paris'], country: 'Frankrike' },
    ['12 Rue des Lilas', '75020 Paris', 'FRANKRIKE'],
  ],
])('writes %s', (_name, content, lines) => {
  expect(linesOf(content)).toEqual({ ok: true, lines: ['Čuđŋa Šŧž Østers', ...lines] })
})

it.each<[string, object]>([
  ['a street', { form: 'road', houseNumber: 1, postCode: '3570' }],
  ['a house number', { form: 'road', street: 'Storgata', postCode: '3570' }],
  ['the farm', { form: 'cadastral', unit: 3, postCode: '3570' }],
  ['the post box', { form: 'post_box', postCode: '3570' }],
  ['lines', { form: 'abroad', country: 'Frankrike' }],
  ['any line', { form: 'abroad', lines: [], country: 'Frankrike' }],
])('holds a row of the register that lacks %s, and stops nobody else’s letter', (_part, content) => {
  expect(linesOf(content as AddressForm)).toEqual({ ok: false, error: 'address_incomplete' })
})

it('refuses what would not arrive', () => {
  const road: AddressForm = { form: 'road', street: 'Storgata', houseNumber: 1, postCode: '9999' }
  expect(linesOf(road, null)).toEqual({ ok: false, error: 'address_incomplete' })
  expect(linesOf({ ...road, street: 'Stor\u0007gata' })).toEqual({ ok: false, error: 'not_printable' })
})
