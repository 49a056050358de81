import { expect, it } from 'vitest'
import { describeOnBoth, type Open } from '../../database/testDatabases.ts'
import { changeState } from '../../moves/changeState.service.ts'
import { changeResidence } from '../../moves/answers/residence.repository.ts'
import { lockMove } from '../../moves/move.repository.ts'
import { movesCentral, reportMove, storeResident } from '../../moves/testMoves.ts'
import { lettersOf } from '../timeline/lettersOf.service.ts'
import { order, runLetters, temporaryDirectory } from '../testLetters.ts'
import { produceLetters } from './production.service.ts'

const nationalId = '17838400574'

async function start(open: Open) {
  const db = await open()
  const clock = { now: new Date('2026-05-12T10:00:00Z') }
  const central = { ...movesCentral(db, { clock: () => clock.now }), dataDirectory: temporaryDirectory() }
  const personId = await storeResident(db, { nationalIds: [nationalId] })
  const pass = (days: number) => (clock.now = new Date(clock.now.getTime() + days * 86_400_000))
  const orders = (awaitsMove = true) =>
    order(central, nationalId, { personId, assurance: 'minid', awaitsMove })
  const letters = () => lettersOf(central, db, personId)
  async function registers(moveId: string): Promise<void> {
    const move = await lockMove(db, moveId)
    if (move === undefined) throw new Error('no such move')
    await changeResidence(db, [personId], move, clock.now)
    await changeState(central, db, move, { state: 'registered' }, { actor: 'register' })
  }
  return { db, central, personId, pass, orders, letters, registers }
}

/** Rules: PIN-code letters 2, Addresses 7. */
describeOnBoth('a letter that was asked to wait for a move', (open) => {
  it('is made when the register knows where to, and its dates count from then', async () => {
    const { central, personId, pass, orders, letters, registers } = await start(open)
    const moveId = await reportMove(central, personId)
    await orders()
    expect(await produceLetters(central)).toMatchObject({ outcome: 'nothing_waits' })
    expect(await letters()).toMatchObject([
      {
        state: 'ordered',
        reason: 'awaits_move',
        advice: 'wait',
        // Five working days for the move, with Ascension Day between, and then one to five.
        expected: { from: '2026-05-21', to: '2026-05-28' },
      },
    ])

    pass(3)
    await registers(moveId)
    expect(await produceLetters(central)).toMatchObject({ letters: 1, held: 0 })
    expect(await letters()).toMatchObject([{ state: 'produced', reason: null }])
  })

  it('is held when the move comes to nothing: nobody sends it to where its person does not live', async () => {
    const { db, central, personId, pass, orders, letters } = await start(open)
    const moveId = await reportMove(central, personId)
    const reference = await orders()
    pass(1)
    const move = await lockMove(db, moveId)
    await changeState(central, db, move!, { state: 'refused_by_register' }, { actor: 'register' })
    expect(await produceLetters(central)).toMatchObject({ letters: 0, held: 1 })
    expect(await letters()).toMatchObject([
      { state: 'held', reason: 'move_not_registered', advice: 'see_counter' },
    ])

    await runLetters(central, 'letters release', reference)
    expect(await produceLetters(central)).toMatchObject({ letters: 1 })
  })

  it('waits for nothing where nobody moves', async () => {
    const { central, orders } = await start(open)
    await orders()
    expect(await produceLetters(central)).toMatchObject({ letters: 1 })
  })

  it('goes at once to whoever moves and did not ask it to wait', async () => {
    const { central, personId, orders } = await start(open)
    await reportMove(central, personId)
    await orders(false)
    expect(await produceLetters(central)).toMatchObject({ letters: 1 })
  })
})
