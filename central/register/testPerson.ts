import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { RegisterTables } from './register.table.ts'
import type { SyntheticAddress } from './seed/syntheticPerson.ts'
import { storePopulation } from './seed/storePopulation.ts'

type TestPerson = Partial<Insertable<RegisterTables['person']>> & {
  nationalIds?: string[]
  addresses?: SyntheticAddress[]
  parentIds?: string[]
}

/** Stores someone of whom a test says only what matters to it. @returns the person's id */
export async function storePerson(connection: Connection, given: TestPerson = {}): Promise<string> {
  const { nationalIds = ['17838400574'], addresses = [], parentIds = [], ...columns } = given
  const person = {
    person_id: randomUUID(),
    given_name: 'Modig',
    middle_name: null,
    family_name: 'Teskje',
    birth_date: '1984-03-17',
    status: 'resident' as const,
    grading: 'ugradert' as const,
    household_id: null,
    ...columns,
  }
  await storePopulation(connection, [{ person, nationalIds, addresses, parentIds }])
  return person.person_id
}

export const residence: SyntheticAddress = {
  kind: 'bostedsadresse',
  content: { form: 'road', street: 'Bekkelia', houseNumber: 4, dwellingNumber: 'H0101', postCode: '7013' },
  validFrom: '2020-01-01',
  validTo: null,
}
