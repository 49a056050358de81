import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeOnBoth, type Open } from '../../database/testDatabases.ts'
import { residence } from '../../register/testPerson.ts'
import type { Database } from '../../database/database.ts'
import { personsMovedByOthers } from '../consent.repository.ts'
import {
  answerMove,
  movesCentral,
  noticesTold,
  reportMove,
  runMoves,
  stateOf,
  storeFamily,
  storeResident,
} from '../testMoves.ts'

async function start(open: Open) {
  const db = await open()
  return { db, central: movesCentral(db) }
}

/** Rule: Addresses 6. */
describeOnBoth('a move notification', (open) => {
  it('of one person is accepted at once, once, and expected in five working days', async () => {
    const { db, central } = await start(open)
    const person = await storeResident(db)
    const commandId = randomUUID()

    const moveId = await reportMove(central, person, { commandId })
    await reportMove(central, person, { commandId })

    const moves = await db.selectFrom('move').selectAll().execute()
    expect(moves).toMatchObject([
      { move_id: moveId, state: 'accepted', reason: null, place: 'KARASJOK', expected_by: '2026-05-21' },
    ])
    expect(moves[0]?.new_address).toMatchObject({ street: 'Čáhppesgeaidnu' })
    expect(await noticesTold(central)).toEqual({ 'move.received': 1 })
    expect(await stateOf(central, await reportMove(central, person))).toBe('rejected: already_under_way')
    const log = await db.selectFrom('audit_entry').select('action').where('person_id', '=', person).execute()
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['move.reported', 'move.accepted']),
    )
  })

  it('waits for the spouse and for the other parent of a child, who hear of it', async () => {
    const { db, central } = await start(open)
    const { wife, husband, common, hers, other } = await storeFamily(db)

    const moveId = await reportMove(central, husband, { others: [wife, common, hers] })

    expect(await stateOf(central, moveId)).toBe('awaiting_other_parent')
    expect(await noticesTold(central)).toEqual({
      'move.confirm_requested': 2,
      'move.received': 1,
      'move.reported_from_here': 1,
    })
    expect([await waits(db, wife), await waits(db, husband)]).toEqual([true, false])
    await answerMove(central, moveId, husband)
    await answerMove(central, moveId, randomUUID())
    expect(await stateOf(central, moveId)).toBe('awaiting_other_parent')

    await answerMove(central, moveId, other)
    expect(await stateOf(central, moveId)).toBe('awaiting_confirmation')
    expect(await waits(db, wife)).toBe(true)
    await answerMove(central, moveId, wife)
    expect(await stateOf(central, moveId)).toBe('accepted')
    expect(await waits(db, wife)).toBe(false)
    await answerMove(central, moveId, wife, false)
    expect(await stateOf(central, moveId)).toBe('accepted')
    const log = await db
      .selectFrom('audit_entry')
      .select('action')
      .where('person_id', '=', other)
      .where('action', 'like', 'move.%')
      .execute()
    expect(log).toEqual([{ action: 'move.confirmed' }])
  })

  it('ends when one of them says no', async () => {
    const { db, central } = await start(open)
    const { wife, husband, common } = await storeFamily(db)
    const moveId = await reportMove(central, husband, { others: [wife, common] })

    await answerMove(central, moveId, wife, false)

    expect(await stateOf(central, moveId)).toBe('rejected: declined')
    expect(await waits(db, wife)).toBe(false)
    expect(await noticesTold(central)).toMatchObject({ 'move.rejected': 3 })
    expect(await stateOf(central, await reportMove(central, wife))).toBe('accepted')
  })

  it('is judged anew when it is confirmed', async () => {
    const { db, central } = await start(open)
    const { wife, husband } = await storeFamily(db)
    const moveId = await reportMove(central, husband, { others: [wife] })
    await db.updateTable('person').set({ grading: 'fortrolig' }).where('person_id', '=', wife).execute()

    await answerMove(central, moveId, wife)

    expect(await stateOf(central, moveId)).toBe('rejected: referred')
  })

  it('that rests on a clerk’s word given offline waits for a review', async () => {
    const { db, central } = await start(open)
    const person = await storeResident(db)
    const moveId = await reportMove(central, person, { assurance: 'clerk_offline' })
    expect(await stateOf(central, moveId)).toBe('under_review')
    expect(await runMoves(central, 'moves list')).toEqual([
      `${moveId}  2026-05-13T10:00:00.000Z  under_review           2026-05-20  persons: 1`,
    ])

    expect(await runMoves(central, 'moves accept', moveId)).toEqual(['The move is accepted.'])
    await expect(runMoves(central, 'moves accept', moveId)).rejects.toThrow('does not wait for a review')
    await expect(runMoves(central, 'moves reject', moveId, 'because')).rejects.toThrow('Give a reason')
    expect(await runMoves(central, 'moves reject', moveId, 'address')).toEqual(['The move is rejected.'])
    await expect(runMoves(central, 'moves reject', moveId, 'address')).rejects.toThrow('settled')
    expect(await runMoves(central, 'moves list')).toEqual([])
  })

  it('gives whoever is protected the answer of any other referral, and keeps nobody else in it', async () => {
    const { db, central } = await start(open)
    const household_id = randomUUID()
    const reporter = await storeResident(db, { household_id })
    const secret = await storeResident(db, { household_id, grading: 'strengtFortrolig' })
    const elsewhere = await storeResident(db, { addresses: [{ ...residence, validFrom: '2021-01-01' }] })

    const moves = [
      await reportMove(central, reporter, { others: [secret] }),
      await reportMove(central, reporter, { others: [elsewhere] }),
      await reportMove(central, reporter, { others: [randomUUID()] }),
      await reportMove(central, secret),
      await reportMove(central, await storeResident(db, { status: 'd_number', addresses: [] })),
    ]

    const rows = await db.selectFrom('move').select(['move_id', 'state', 'reason', 'place']).execute()
    expect(rows).toHaveLength(5)
    for (const row of rows)
      expect(row).toMatchObject({ state: 'rejected', reason: 'referred', place: 'KARASJOK' })
    expect(rows.map(({ move_id }) => move_id).sort()).toEqual(moves.sort())
    expect(await db.selectFrom('move_mover').selectAll().execute()).toEqual([])
    expect(await noticesTold(central)).toEqual({ 'move.rejected': 5 })
  })

  it('of the same person twice at once is accepted once', async () => {
    const { db, central } = await start(open)
    const person = await storeResident(db)

    const moves = await Promise.all([reportMove(central, person), reportMove(central, person)])

    const states = await Promise.all(moves.map((moveId) => stateOf(central, moveId)))
    expect(states.sort()).toEqual(['accepted', 'rejected: already_under_way'])
  })
})

/** Whether letters to that person wait. */
async function waits(db: Database, personId: string): Promise<boolean> {
  const waiting = await personsMovedByOthers(db).execute()
  return waiting.some(({ person_id }) => person_id === personId)
}
