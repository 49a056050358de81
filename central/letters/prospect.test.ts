import { expect, it, onTestFinished } from 'vitest'
import type { LetterProspect } from '../../shared/domain/letter.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { reportMove, storeResident } from '../moves/testMoves.ts'
import { visitorAt } from '../testCallers.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { runLetters, send, order, temporaryDirectory } from './testLetters.ts'

async function start(open: Open) {
  const db = await open()
  const store = await startTestStore(db, { dataDirectory: temporaryDirectory() })
  onTestFinished(store.stop)
  const kiosk = await enrolTestKiosk(store)
  const { central } = store
  async function prospectOf(personId: string): Promise<LetterProspect> {
    const headers = await visitorAt(store, kiosk, personId)
    const { status, text } = await ask(`${store.url}/v1/letter-prospect`, { headers })
    expect(status).toBe(200)
    return JSON.parse(text) as LetterProspect
  }
  return { db, central, prospectOf }
}

/** Rule: PIN-code letters 3. */
describeOnBoth('before ordering, whoever is identified', (open) => {
  it('sees where the letter would go, and their looking is logged', async () => {
    const { db, prospectOf } = await start(open)
    const personId = await storeResident(db)
    expect(await prospectOf(personId)).toEqual({
      destination: ['Bekkelia 4', '7013 TRONDHEIM'],
      reason: null,
      isMoving: false,
    })
    const logged = await db.selectFrom('audit_entry').select(['purpose', 'person_id']).execute()
    expect(logged).toContainEqual({ purpose: 'order a letter with codes', person_id: personId })
  })

  it('hears that they move, where the store knows of it', async () => {
    const { db, central, prospectOf } = await start(open)
    const personId = await storeResident(db)
    await reportMove(central, personId)
    expect(await prospectOf(personId)).toMatchObject({ reason: null, isMoving: true })
  })

  it('hears why there would be no letter', async () => {
    const { db, central, prospectOf } = await start(open)
    const nationalIds = ['17838400574']
    const personId = await storeResident(db, { nationalIds })
    const reference = await order(central, nationalIds[0]!)
    expect(await prospectOf(personId)).toMatchObject({ reason: 'on_its_way' })
    await send(central)
    expect(await prospectOf(personId)).toMatchObject({ reason: 'on_its_way' })
    await runLetters(central, 'letters returned', reference)
    expect(await prospectOf(personId)).toMatchObject({ reason: 'returned_address' })
  })

  it('is sent to the counter without a word more where nobody may know an address', async () => {
    const { db, prospectOf } = await start(open)
    const referred = { destination: null, reason: 'referred', isMoving: false }
    expect(await prospectOf(await storeResident(db, { grading: 'fortrolig' }))).toEqual(referred)
    expect(await prospectOf(await storeResident(db, { addresses: [] }))).toEqual(referred)
    expect(await prospectOf(await storeResident(db, { birth_date: '2020-01-01' }))).toEqual(referred)
  })
})
