import { inventNationalId } from '../../letters/testLetters.ts'
import type { SyntheticPerson } from '../seed/syntheticPerson.ts'
import type { PersonRecord } from './personRecord.ts'

/** An ordinary person, of whom a test says only what matters to it. */
export function personRecord({ nationalIds, ...given }: Partial<PersonRecord> = {}): PersonRecord {
  return {
    nationalIds: nationalIds ?? [inventNationalId()],
    givenName: 'Rolig',
    familyName: 'Sofapute',
    birthDate: '1990-01-01',
    status: 'resident',
    grading: 'ugradert',
    addresses: [
      {
        kind: 'bostedsadresse',
        content: {
          form: 'road',
          street: 'Čoarvegáisa',
          houseNumber: 5,
          dwellingNumber: 'H0101',
          postCode: '9730',
        },
        validFrom: '2020-01-01',
      },
    ],
    ...given,
  }
}

/** Synthetic persons as a register delivers them. */
export function recordsOf(persons: SyntheticPerson[]): PersonRecord[] {
  const numbers = new Map(persons.map(({ person, nationalIds }) => [person.person_id, nationalIds[0] ?? '']))
  return persons.map((person) => recordOf(person, numbers))
}

function recordOf(
  { person, nationalIds, addresses, parentIds = [] }: SyntheticPerson,
  numbers: Map<string, string>,
): PersonRecord {
  const { middle_name, household_id, spouse_id } = person
  const spouse = spouse_id && numbers.get(spouse_id)
  return {
    nationalIds,
    givenName: person.given_name,
    ...(middle_name && { middleName: middle_name }),
    familyName: person.family_name,
    birthDate: person.birth_date,
    status: person.status,
    grading: person.grading,
    ...(household_id && { householdId: household_id }),
    ...(spouse && { spouse }),
    parents: parentIds.flatMap((id) => numbers.get(id) ?? []),
    addresses: addresses.map(({ validTo, ...address }) => ({ ...address, ...(validTo && { validTo }) })),
  }
}

export async function* linesOf(records: (PersonRecord | string)[]): AsyncGenerator<Buffer> {
  for (const record of records)
    yield await Promise.resolve(
      Buffer.from(`${typeof record === 'string' ? record : JSON.stringify(record)}\n`),
    )
}
