import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { codeToAskFor, useCode } from './codes/useCode.service.ts'
import { liftSuspension } from './liftSuspension.service.ts'
import { orderStatus } from './status.ts'
import { knownCode, lettersWithKnownCodes } from './codes/testCodes.ts'
import { block, inventNationalId, order, registerPerson, send, startLetters } from './testLetters.ts'
import { lettersOf } from './timeline/lettersOf.service.ts'

/** Rule: PIN-code letters 7. */
describeOnBoth('blocking', (open) => {
  it('by anyone makes codes useless at once, until their person lifts it; by the person it is final', async () => {
    const { central, db, nationalId, personId } = await startLetters(await open())
    const lift = () => liftSuspension(db, { personId, kioskId: null, receivedAt: central.clock() })
    await order(central, nationalId)
    await send(central)
    const [letter = ''] = await lettersWithKnownCodes(central, personId)
    const use = (number: number) =>
      useCode(central, db, { personId, number, code: knownCode(letter, number), at: central.clock() })
    expect(await use(1)).toBe(true)

    await block(central, nationalId)
    expect(await codeToAskFor(db, personId, central.clock())).toBeNull()
    expect(await use(2)).toBe(false)
    expect(await lettersOf(central, db, personId)).toMatchObject([
      { state: 'posted', reason: 'blocked', advice: 'order_again' },
    ])

    await lift()
    expect(await codeToAskFor(db, personId, central.clock())).toBe(2)
    expect(await use(2)).toBe(true)

    await block(central, nationalId, { personId })
    await lift()
    expect(await use(3)).toBe(false)
    const audited = await db.selectFrom('audit_entry').select(['action', 'person_id']).execute()
    expect(audited).toContainEqual({ action: 'letter.suspension_lifted', person_id: personId })
    const blocked = audited.filter(({ action }) => action === 'letter.blocked')
    expect(blocked.map(({ person_id }) => person_id)).toEqual([personId, personId])
  })

  it('cancels what waits, for good, and lets a new letter be ordered although one is on its way', async () => {
    const { central, db, nationalId, personId, identified } = await startLetters(await open())
    await order(central, nationalId)
    await send(central)
    const waiting = await order(central, nationalId)
    await block(central, nationalId)
    const after = await order(central, nationalId)
    expect((await lettersOf(central, db, personId)).map(({ state }) => state)).toEqual([
      'ordered',
      'cancelled',
      'posted',
    ])

    await send(central)
    expect(await orderStatus(central, waiting)).toMatchObject({ state: 'cancelled', reason: 'blocked' })
    expect(await orderStatus(central, after)).toMatchObject({ state: 'posted', reason: null })

    const beyondTheQuota = await order(central, nationalId)
    await block(central, nationalId, identified)
    const bound = await order(central, nationalId)
    const free = await order(central, nationalId, identified)
    await send(central)
    expect(await orderStatus(central, beyondTheQuota)).toMatchObject({ state: 'cancelled' })
    expect(await orderStatus(central, bound)).toMatchObject({ state: 'refused', reason: 'quota' })
    expect(await orderStatus(central, free)).toMatchObject({ state: 'posted' })
  })

  it('costs the same statements and leaves the same rows, whoever the number belongs to', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    const { central, nationalId } = await startLetters(db)
    const protectedOne = await registerPerson(db, { grading: 'strengtFortrolig' })
    await order(central, nationalId)
    await send(central)

    const seen: string[][] = []
    for (const number of [nationalId, inventNationalId(), protectedOne]) {
      statements.length = 0
      await block(central, number)
      seen.push([...statements])
    }

    const [first = []] = seen
    expect(first.length).toBeGreaterThan(2)
    expect(seen).toEqual([first, first, first])
    expect(await db.selectFrom('letter_block').select('is_final').execute()).toHaveLength(3)
    const told = await db.selectFrom('notice').where('kind', '=', 'letter.blocked').select('kind').execute()
    expect(told).toHaveLength(3)
  })
})
