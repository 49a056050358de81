import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { inventNationalId, order, personIdOf, registerPerson, testCentral } from './testLetters.ts'

describeOnBoth('ordering a letter', (open) => {
  it('costs the same few statements for someone, for nobody, and for a second time', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    const central = testCentral(db)
    const [someone, nobody] = [await registerPerson(db), inventNationalId()]
    statements.length = 0

    for (const nationalId of [someone, nobody, someone]) await order(central, nationalId)

    const [count = '', insert = '', tell = ''] = statements
    expect(statements).toEqual([count, insert, tell, count, insert, tell, count, insert, tell])
    expect(insert).toMatch(/^insert into "letter_order"/u)
  })

  it('makes one order of the same command, however often it comes', async () => {
    const db = await open()
    const central = testCentral(db)
    const commandId = randomUUID()

    const reference = await order(central, inventNationalId(), { commandId })
    await order(central, inventNationalId(), { commandId })

    const orders = await db.selectFrom('letter_order').selectAll().execute()
    expect(orders.map(({ reference_number }) => reference_number)).toEqual([reference])
  })

  it('tells whoever has the number that it was done, and whoever did it themselves by which reference', async () => {
    const db = await open()
    const central = testCentral(db)
    const nationalId = await registerPerson(db)
    const personId = await personIdOf(db, nationalId)

    await order(central, nationalId)
    await order(central, nationalId, { personId, assurance: 'minid' })

    const told = await db.selectFrom('notice').select('kind').orderBy('kind').execute()
    expect(told.map(({ kind }) => kind)).toEqual(['letter.order_receipt', 'letter.ordered'])
  })
})
