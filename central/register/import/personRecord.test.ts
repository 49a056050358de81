import { expect, it } from 'vitest'
import { parsePersonLine } from './personRecord.ts'
import { personRecord } from './testRecords.ts'

const road = { form: 'road', street: 'Bekkelia', houseNumber: 4, postCode: '7013' }
const at = (kind: string, content: object, validTo?: string) => ({
  kind,
  content,
  validFrom: '2020-01-01',
  ...(validTo === undefined ? {} : { validTo }),
})

it('takes a person with every kind of address, current and historic', () => {
  const addresses = [
    at('bostedsadresse', road),
    at('bostedsadresse', { form: 'unknown_residence', municipality: 'HAMAR' }, '2021-01-01'),
    at('oppholdsadresse', { form: 'cadastral', municipality: 'Alta', farm: 4, unit: 2, postCode: '9510' }),
    at('postadresse', { form: 'post_box', postBox: 'Postboks 7', postCode: '0184' }),
    at('postadresseIUtlandet', { form: 'abroad', lines: ['Påhittade gatan 12'], country: 'SVERIGE' }),
  ]
  expect(parsePersonLine(JSON.stringify({ ...personRecord(), addresses }), 'demo')).toMatchObject({
    ok: true,
  })
})

it.each([
  ['no JSON', 'not_json', '{"givenName": "Rolig"'],
  ['a person without a name', 'not_as_documented', { givenName: '' }],
  ['what is not documented', 'not_as_documented', { gender: 'unknown' }],
  ['a date that is none', 'not_as_documented', { birthDate: '1990-02-30' }],
  ['a number with a wrong check digit', 'national_id', { nationalIds: ['01819000000'] }],
  ['a real number in a demo', 'national_id', { nationalIds: ['01010750160'] }],
  ['a parent without a valid number', 'national_id', { parents: ['11111111111'] }],
  [
    'a residence in a post box',
    'address_form',
    { addresses: [at('bostedsadresse', { form: 'post_box', postBox: 'Postboks 7', postCode: '0184' })] },
  ],
  ['a residence of somebody with a D-number', 'address_form', { status: 'd_number' }],
  [
    'an address that ends before it begins',
    'address_dates',
    { addresses: [at('bostedsadresse', road, '2019-01-01')] },
  ],
  [
    'two current addresses of a kind',
    'two_current_addresses',
    { addresses: [at('bostedsadresse', road), at('bostedsadresse', road)] },
  ],
  [
    'a dwelling number that is none',
    'not_as_documented',
    { addresses: [at('bostedsadresse', { ...road, dwellingNumber: 'X0101' })] },
  ],
])('refuses %s as %s', (_name, problem, given) => {
  const line = typeof given === 'string' ? given : JSON.stringify({ ...personRecord(), ...given })

  expect(parsePersonLine(line, 'demo')).toEqual({ ok: false, problem })
})
