import type { UUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import type { LettersResponse } from '../../shared/wire/letter.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { visitorAt } from '../testCallers.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk, tokenOf } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { statusForAnyone } from './statusForAnyone.service.ts'
import { inventNationalId, order, personIdOf, registerPerson, temporaryDirectory } from './testLetters.ts'
import { produceLetters } from './production/production.service.ts'

describeOnBoth('asking how a letter is', (open) => {
  it('by reference tells everyone the same, to the byte, and at the same cost', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    let now = new Date('2026-05-12T10:00:00Z')
    const store = await startTestStore(db, { clock: () => now, dataDirectory: temporaryDirectory() })
    onTestFinished(store.stop)
    const { central } = store
    const token = await tokenOf(store, await enrolTestKiosk(store))
    const askFor = async (referenceNumber: string) => {
      statements.length = 0
      const url = `${store.url}/v1/letter-status`
      const { status, text } = await ask(url, { method: 'POST', token, body: { referenceNumber } })
      return { status, text, statements: [...statements] }
    }
    const someone = await registerPerson(db)
    const references = [
      await order(central, someone),
      await order(central, someone),
      await order(central, inventNationalId()),
      await order(central, await registerPerson(db, { grading: 'fortrolig' })),
    ]
    await produceLetters(central)

    const first = await askFor(references[0] ?? '')
    expect(JSON.parse(first.text)).toEqual({
      expected: { from: '2026-05-13', to: '2026-05-20' },
      windowHasPassed: false,
    })
    for (const reference of references) expect(await askFor(reference)).toEqual(first)
    const unknown = await askFor('K7QM-2XHA-9TRC')
    expect(unknown).toEqual({ ...first, text: '{"expected":null,"windowHasPassed":null}' })
    now = new Date('2026-05-21T10:00:00Z')
    expect(await statusForAnyone(central, references[2] ?? '')).toMatchObject({ windowHasPassed: true })
  })

  it('tells an identified visitor their own, by whichever number it was ordered, and nothing of others', async () => {
    const db = await open()
    const store = await startTestStore(db)
    onTestFinished(store.stop)
    const { central } = store
    const numbers = [inventNationalId(), inventNationalId()]
    const personId = (await personIdOf(db, await registerPerson(db, { nationalIds: numbers }))) as UUID
    const kiosk = await enrolTestKiosk(store)
    const references = []
    for (const nationalId of numbers) references.push(await order(central, nationalId))
    await order(central, await registerPerson(db))

    const headers = await visitorAt(store, kiosk, personId)
    const answer = await ask(`${store.url}/v1/letters`, { headers })

    const { letters } = JSON.parse(answer.text) as LettersResponse
    expect(letters.map(({ referenceNumber }) => referenceNumber)).toEqual(references.reverse())
    expect(letters[0]).toEqual({
      referenceNumber: references[0],
      state: 'ordered',
      reason: null,
      advice: 'wait',
      orderedAt: '2026-05-13T10:00:00.000Z',
      producedAt: null,
      postedAt: null,
      returnedAt: null,
      expected: { from: '2026-05-15', to: '2026-05-21' },
    })
  })
})
