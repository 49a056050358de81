import { expect, it, onTestFinished } from 'vitest'
import type { MovesResponse } from '../../../shared/wire/move.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { visitorAt } from '../../testCallers.ts'
import { ask } from '../../testHttp.ts'
import { enrolTestKiosk } from '../../testKiosk.ts'
import { startTestStore } from '../../testStore.ts'
import { answerMove, reportMove, storeFamily, storeResident } from '../testMoves.ts'

/** Rules: Addresses 5, 6. */
describeOnBoth('what an identified visitor sees of moves', (open) => {
  it('is their own, what waits for their word, and no trace of the protected', async () => {
    const store = await startTestStore(await open())
    onTestFinished(store.stop)
    const { central } = store
    const { db } = central
    const { wife, husband, hers, other } = await storeFamily(db)
    const kiosk = await enrolTestKiosk(store)
    const movesOf = async (personId: string) => {
      const { text } = await ask(`${store.url}/v1/moves`, {
        headers: await visitorAt(store, kiosk, personId),
      })
      return (JSON.parse(text) as MovesResponse).moves
    }
    const rejected = await reportMove(central, husband, { address: { postCode: '9171' } })
    const moveId = await reportMove(central, husband, { others: [wife, hers] })
    await answerMove(central, moveId, other)

    const asked = { moveId, state: 'awaiting_confirmation', reason: null, moveDate: '2026-05-20' }
    expect(await movesOf(husband)).toMatchObject([
      { ...asked, role: 'reporter', awaitsMyConfirmation: false, expectedBy: '2026-05-21' },
      { moveId: rejected, state: 'rejected', reason: 'referred', movers: [] },
    ])
    expect(await movesOf(wife)).toMatchObject([
      { ...asked, role: 'mover', reporterName: 'Mann', awaitsMyConfirmation: true },
    ])
    expect(await movesOf(other)).toMatchObject([{ ...asked, role: 'parent', awaitsMyConfirmation: false }])
    expect(await movesOf(await storeResident(db))).toEqual([])
    const [seen] = await movesOf(other)
    expect(seen?.movers.map(({ givenName }) => givenName).sort()).toEqual(['Hennes', 'Kone', 'Mann'])

    await answerMove(central, moveId, wife, false)
    expect(await movesOf(husband)).toMatchObject([{ state: 'rejected', reason: 'declined' }, {}])
    expect(await movesOf(wife)).toMatchObject([
      { state: 'rejected', reason: null, awaitsMyConfirmation: false },
    ])
    await db.updateTable('person').set({ grading: 'fortrolig' }).where('person_id', '=', hers).execute()
    expect(await movesOf(other)).toEqual([])
    expect((await movesOf(husband))[0]?.movers.map(({ givenName }) => givenName).sort()).toEqual([
      'Kone',
      'Mann',
    ])
  })
})
