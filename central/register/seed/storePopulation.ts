import type { Connection } from '../../database/database.ts'
import { createRandom } from './random.ts'
import type { SyntheticPerson } from './syntheticPerson.ts'

/** A statement takes 65,535 parameters at most. */
const rowsPerStatement = 1000

/** Writes persons, numbers and addresses; give it a transaction. */
export async function storePopulation(connection: Connection, persons: SyntheticPerson[]): Promise<void> {
  for (const rows of chunks(persons.map(({ person }) => person))) {
    await connection.insertInto('person').values(rows).execute()
  }
  for (const rows of chunks(persons.flatMap(nationalIdRows))) {
    await connection.insertInto('person_national_id').values(rows).execute()
  }
  for (const rows of chunks(persons.flatMap(parentRows))) {
    await connection.insertInto('parental_responsibility').values(rows).execute()
  }
  for (const rows of chunks(addressRows(persons))) {
    await connection.insertInto('address').values(rows).execute()
  }
}

function nationalIdRows({ person, nationalIds }: SyntheticPerson) {
  return nationalIds.map((nationalId, index) => ({
    national_id: nationalId,
    person_id: person.person_id,
    current: index === 0,
  }))
}

function parentRows({ person, parentIds = [] }: SyntheticPerson) {
  return parentIds.map((parent_id) => ({ child_id: person.person_id, parent_id }))
}

function addressRows(persons: SyntheticPerson[]) {
  const random = createRandom(persons.length)
  return persons.flatMap(({ person, addresses }) =>
    addresses.map(({ kind, content, validFrom, validTo }) => ({
      address_id: random.uuid(),
      person_id: person.person_id,
      kind,
      content: JSON.stringify(content),
      valid_from: validFrom,
      valid_to: validTo,
    })),
  )
}

function* chunks<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    yield rows.slice(start, start + rowsPerStatement)
  }
}
