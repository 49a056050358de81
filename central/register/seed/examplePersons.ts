import type { AddressForm, AddressKind } from '../register.table.ts'
import { exampleNationalIds as ids } from './exampleNationalIds.ts'
import type { SyntheticPerson } from './syntheticPerson.ts'

const road = (street: string, houseNumber: number, postCode: string): AddressForm => ({
  form: 'road',
  street,
  houseNumber,
  dwellingNumber: 'H0101',
  postCode,
})
const postBox = (number: number, postCode: string): AddressForm => ({
  form: 'post_box',
  postBox: `Postboks ${number}`,
  postCode,
})

/** The persons behind {@link ids}, one for each rule a letter meets. */
export const examplePersons: SyntheticPerson[] = [
  person(1, 'Modig Teskje', '1984-03-17', [ids.ordinary], {
    bostedsadresse: road('Bjørkesvingen', 14, '7013'),
  }),
  person(2, 'Redd Bensinstasjon', '1971-11-02', [ids.withPostalAddress], {
    bostedsadresse: road('Fjordveien', 3, '5016'),
    postadresse: postBox(204, '5803'),
  }),
  person(
    3,
    'Nysgjerrig Paraply',
    '1992-07-25',
    [ids.dNumber],
    { postadresse: postBox(77, '9252') },
    'd_number',
  ),
  person(4, 'Beskjeden Kålrot', '1989-01-30', [ids.dNumberWithoutAddress], {}, 'd_number'),
  person(5, 'Kry Campingvogn', '1960-06-19', [ids.postalAddressAbroad], {
    bostedsadresse: road('Tindeveien', 8, '9008'),
    postadresseIUtlandet: {
      form: 'abroad',
      lines: ['Påhittade gatan 12', '111 22 STOCKHOLM'],
      country: 'SVERIGE',
    },
  }),
  person(6, 'Ruoná Guovža', '1979-05-09', [ids.formerDNumberHolder, ids.endedDNumber], {
    bostedsadresse: road('Čoarvegáisa', 5, '9730'),
  }),
  person(
    7,
    'Edel Østers',
    '1938-10-21',
    [ids.dead],
    { bostedsadresse: road('Lyngtunet', 1, '0663') },
    'dead',
  ),
  person(8, 'Stolt Flaggermus', '1995-04-12', [ids.protected], {
    bostedsadresse: road('Rognefaret', 22, '3015'),
  }),
  person(9, 'Leken Gulrot', '2019-02-08', [ids.child], { bostedsadresse: road('Skolestien', 6, '4614') }),
  person(10, 'Vidløftig Ryggsekk', '1966-08-14', [ids.unknownResidence], {
    bostedsadresse: { form: 'unknown_residence', municipality: 'HAMAR' },
  }),
  ...family([
    person(11, 'Modig Vintersko', '1986-05-23', [ids.spouse], {
      bostedsadresse: road('Mølletunet', 9, '4614'),
    }),
    person(12, 'Frodig Lampe', '1985-09-02', [ids.otherSpouse], {
      bostedsadresse: road('Mølletunet', 9, '4614'),
    }),
    person(13, 'Blid Vintersko', '2015-06-11', [ids.theirChild], {
      bostedsadresse: road('Mølletunet', 9, '4614'),
    }),
  ]),
]

/** Two who are married and their children, in one household. */
function family(members: SyntheticPerson[]): SyntheticPerson[] {
  const household_id = '00000000-0000-4000-8000-000000000100'
  const parentIds = members.slice(0, 2).map(({ person }) => person.person_id)
  return members.map((member, index) => {
    const spouse_id = parentIds[1 - index] ?? null
    const inHousehold = { ...member, person: { ...member.person, household_id, spouse_id } }
    return index < 2 ? inHousehold : { ...inHousehold, parentIds }
  })
}

function person(
  number: number,
  name: string,
  birthDate: string,
  nationalIds: string[],
  addresses: Partial<Record<AddressKind, AddressForm>>,
  status: SyntheticPerson['person']['status'] = 'resident',
): SyntheticPerson {
  const [given = '', family = ''] = name.split(' ')
  return {
    person: {
      person_id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      given_name: given,
      middle_name: null,
      family_name: family,
      birth_date: birthDate,
      status,
      grading: nationalIds[0] === ids.protected ? 'strengtFortrolig' : 'ugradert',
      household_id: null,
    },
    nationalIds,
    addresses: Object.entries(addresses).map(([kind, content]) => ({
      kind: kind as AddressKind,
      content,
      validFrom: '2020-01-01',
      validTo: status === 'dead' ? '2024-11-30' : null,
    })),
  }
}
