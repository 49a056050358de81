import { describe, expect, it } from 'vitest'
import { parsePersonLine } from './parsePersonLine.ts'
import { personRecord } from './testRecords.ts'

const road = { form: 'road', street: 'Bekkelia', houseNumber: 4, postCode: '7013' }
const box = { form: 'post_box', postBox: 'Postboks 7', postCode: '0184' }
const at = (kind: string, content: object, validTo?: string) => ({
  kind,
  content,
  validFrom: '2020-01-01',
  ...(validTo === undefined ? {} : { validTo }),
})
const residence = (content: object) => ({ addresses: [at('bostedsadresse', content)] })

describe('a line of the register', () => {
  it('is a person with every kind of address, current and historic', () => {
    const addresses = [
      at('bostedsadresse', road),
      at('bostedsadresse', { form: 'unknown_residence', municipality: 'HAMAR' }, '2021-01-01'),
      at('oppholdsadresse', { form: 'cadastral', municipality: 'Alta', farm: 4, unit: 2, postCode: '9510' }),
      at('postadresse', box),
      at('postadresseIUtlandet', { form: 'abroad', lines: ['Påhittade gatan 12'], country: 'SVERIGE' }),
    ]
    const line = JSON.stringify({ ...personRecord(), addresses })
    expect(parsePersonLine(line, 'demo')).toEqual({ ok: true, record: JSON.parse(line) as unknown })
  })

  it.each([
    ['no JSON', 'not_json', '{"givenName": "Rolig"'],
    ['no person', 'not_a_person', '["Rolig"]'],
    ['a person without a name', 'family_name_missing', { familyName: undefined }],
    ['an empty name', 'given_name_form', { givenName: '' }],
    ['a name with a line break', 'given_name_form', { givenName: 'Rolig\n' }],
    ['half a letter', 'given_name_form', { givenName: '\ud800' }],
    ['a character that no text has', 'given_name_form', { givenName: 'Ro\0lig' }],
    ['what is not documented', 'unknown_field', { '17838400574': 'Rolig' }],
    ['a day that is none', 'birth_date_form', { birthDate: '1990-02-30' }],
    ['a year before the register', 'birth_date_form', { birthDate: '0000-01-01' }],
    ['a number with a wrong check digit', 'national_id', { nationalIds: ['01819000000'] }],
    ['a real number in a demo', 'national_id', { nationalIds: ['01010750160'] }],
    ['a parent without a valid number', 'national_id', { parents: ['11111111111'] }],
    ['a kind that is none', 'kind_form', { addresses: [at('adresse', road)] }],
    ['a form that is none', 'form_form', residence({ form: 'igloo' })],
    ['no form', 'form_form', residence({ street: 'Bekkelia' })],
    ['a post code of two digits', 'post_code_form', residence({ ...road, postCode: '13' })],
    ['a post box without a post code', 'post_code_missing', residence({ ...box, postCode: undefined })],
    [
      'a dwelling number that is none',
      'dwelling_number_form',
      residence({ ...road, dwellingNumber: 'X0101' }),
    ],
    ['a field of another form', 'unknown_field', residence({ ...box, street: 'Bekkelia' })],
    ['a residence in a post box', 'form_of_kind', residence(box)],
    ['a residence of somebody with a D-number', 'form_of_kind', { status: 'd_number' }],
    [
      'an address that ends before it begins',
      'ends_before_it_begins',
      { addresses: [at('bostedsadresse', road, '2019-12-31')] },
    ],
    [
      'two current addresses of a kind',
      'two_current_addresses',
      { addresses: [at('bostedsadresse', road), at('bostedsadresse', road)] },
    ],
  ])('is refused for %s: %s', (_, problem, given) => {
    const line = typeof given === 'string' ? given : JSON.stringify({ ...personRecord(), ...given })
    expect(parsePersonLine(line, 'demo')).toEqual({ ok: false, problem })
  })

  it('has only real numbers in production', () => {
    expect(parsePersonLine(JSON.stringify(personRecord()), 'production')).toEqual({
      ok: false,
      problem: 'national_id',
    })
  })
})
