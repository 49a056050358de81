import { CommandError, type CentralCommand } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { demoOffices } from './demoOffices.ts'
import { examplesToTry } from './examplesToTry.ts'
import { createPopulation } from './population.ts'
import { storePopulation } from './storePopulation.ts'

export const seed: CentralCommand = {
  name: 'seed',
  usage: '[--examples]',
  summary:
    'Fills the register of a demo with synthetic persons; --examples prints three to try, one JSON object a line',
  async run({ db, environment }, parameters, print) {
    if (environment !== 'demo') {
      throw new CommandError('Only a demo is filled with synthetic persons: this store is for production.')
    }
    if (parameters.includes('--examples'))
      return examplesToTry().forEach((example) => print(JSON.stringify(example)))

    await db.transaction().execute(async (transaction) => {
      const known = await countPersons(transaction)
      if (known > 0) return print(`The register is filled already: ${known} persons.`)
      const population = createPopulation()
      await storeOffices(transaction)
      await storePopulation(transaction, population)
      print(
        `Filled the register with ${population.length} synthetic persons and ${demoOffices.length} offices.`,
      )
    })
  },
}

async function countPersons(connection: Connection): Promise<number> {
  const { count } = await connection
    .selectFrom('person')
    .select((person) => person.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function storeOffices(connection: Connection): Promise<void> {
  const rows = demoOffices.map((office) => ({
    office_id: office.officeId,
    name: office.name,
    street: office.street,
    post_code: office.postCode,
    place: office.place,
    opening_hours: JSON.stringify(office.openingHours),
    languages: JSON.stringify(office.languages),
  }))
  await connection.insertInto('office').values(rows).execute()
}
