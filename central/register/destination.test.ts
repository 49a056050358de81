import { describe, expect, it } from 'vitest'
import { destinationOf } from './destination.ts'
import type { AddressForm, AddressKind } from './register.table.ts'
import type { RegisteredAddress } from './register.ts'

const home: AddressForm = { form: 'road', street: 'Bekkelia', houseNumber: 4, postCode: '7013' }
const postBox: AddressForm = { form: 'post_box', postBox: 'Postboks 9', postCode: '5803' }
const abroad: AddressForm = { form: 'abroad', lines: ['Påhittade gatan 12'], country: 'SVERIGE' }

const destinationKind = (addresses: Partial<Record<AddressKind, AddressForm>>) =>
  destinationOf({ addresses: Object.entries(addresses).map(registered) })?.kind

describe('destinationOf (Rule: PIN-code letters 2)', () => {
  it.each([
    [
      'the postal address before the residential one',
      { bostedsadresse: home, postadresse: postBox },
      'postadresse',
    ],
    ['the residential one where there is no other', { bostedsadresse: home }, 'bostedsadresse'],
    [
      'abroad before the residential one',
      { bostedsadresse: home, postadresseIUtlandet: abroad },
      'postadresseIUtlandet',
    ],
    ['in Norway before abroad', { postadresseIUtlandet: abroad, postadresse: postBox }, 'postadresse'],
    [
      'the postal address of who has no known residence',
      { bostedsadresse: { form: 'unknown_residence', municipality: 'HAMAR' }, postadresse: postBox },
      'postadresse',
    ],
  ] as const)('is %s', (_, addresses, kind) => {
    expect(destinationKind(addresses)).toBe(kind)
  })

  it.each([
    ['someone without any address', {}],
    [
      'someone whose residence is unknown',
      { bostedsadresse: { form: 'unknown_residence', municipality: 'HAMAR' } },
    ],
    ['someone with a temporary address only', { oppholdsadresse: home }],
  ] as const)('is nowhere for %s', (_, addresses) => {
    expect(destinationKind(addresses)).toBeUndefined()
  })
})

function registered([kind, content]: [string, AddressForm]): RegisteredAddress {
  return { addressId: kind, kind: kind as AddressKind, content, place: null, validFrom: '2020-01-01' }
}
