import { expect, it } from 'vitest'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { answerMove, movesCentral, reportMove, storeFamily } from '../../moves/testMoves.ts'
import { order, temporaryDirectory } from '../testLetters.ts'
import { produceLetters } from './production.service.ts'

/** Rule: Addresses 6. */
describeOnBoth('a letter to somebody whom another wants to move', (open) => {
  it('waits until they have said so themselves', async () => {
    const db = await open()
    const central = { ...movesCentral(db), dataDirectory: temporaryDirectory() }
    const { wife, husband } = await storeFamily(db)
    const { national_id } = await db
      .selectFrom('person_national_id')
      .select('national_id')
      .where('person_id', '=', wife)
      .executeTakeFirstOrThrow()
    const moveId = await reportMove(central, husband, { others: [wife] })
    await order(central, national_id)

    expect(await produceLetters(central)).toMatchObject({ outcome: 'nothing_waits' })
    await answerMove(central, moveId, wife, false)
    expect(await produceLetters(central)).toMatchObject({ letters: 1 })
  })
})
