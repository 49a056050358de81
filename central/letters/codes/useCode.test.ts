import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { letterPolicies } from '../../../shared/domain/letter.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { orderStatus } from '../status.ts'
import { knownCode, lettersWithKnownCodes } from './testCodes.ts'
import { order, send, startLetters } from '../testLetters.ts'
import { lettersOf } from '../timeline/lettersOf.service.ts'
import { codeToAskFor, useCode } from './useCode.service.ts'

describeOnBoth('codes', (open) => {
  it('work once each, by number, and an older letter’s until the first of a newer one is used', async () => {
    const { central, db, nationalId, personId, pass } = await startLetters(await open())
    const use = (letter: string, number: number, code = knownCode(letter, number)) =>
      useCode(central, db, { personId, number, code, at: central.clock() })
    const asked = () => codeToAskFor(db, personId, central.clock())
    await order(central, nationalId)
    await send(central)
    const [older = ''] = await lettersWithKnownCodes(central, personId)

    expect(await asked()).toBe(1)
    expect(await use(older, 1, knownCode(older, 2))).toBe(false)
    expect(await use(older, 1, ` ${knownCode(older, 1).toLowerCase()} `)).toBe(true)
    expect(await use(older, 1)).toBe(false)
    const twice = await Promise.all([use(older, 2), use(older, 2)])
    expect(twice.sort()).toEqual([false, true])

    pass(14)
    await order(central, nationalId)
    await send(central)
    const [, newer = ''] = await lettersWithKnownCodes(central, personId)
    expect(await asked()).toBe(3)
    expect(await use(older, 3)).toBe(true)
    expect(await use(newer, 4)).toBe(true)
    expect(await use(older, 5)).toBe(false)
    expect(await asked()).toBe(1)
    expect(await use(newer, 1)).toBe(true)
  })

  it('cost nobody what they cost somebody', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    const { central, nationalId, personId } = await startLetters(db)
    await order(central, nationalId)
    await send(central)

    const seen: string[][] = []
    for (const someone of [personId, randomUUID()]) {
      statements.length = 0
      await codeToAskFor(db, someone, central.clock())
      await useCode(central, db, { personId: someone, number: 1, code: 'WRONG', at: central.clock() })
      seen.push([...statements])
    }

    expect(seen[0]).toHaveLength(3)
    expect(seen[1]).toEqual(seen[0])
  })

  it('of an activation letter: one, for so many days, in which only the help desk has another made', async () => {
    const { central, db, nationalId, personId, pass } = await startLetters(
      await open(),
      letterPolicies.activation_letter,
    )
    const ordered = { confirmedMobile: true }
    const unconfirmed = await order(central, nationalId)
    await order(central, nationalId, ordered)
    await send(central)
    expect(await orderStatus(central, unconfirmed)).toMatchObject({ reason: 'mobile_unconfirmed' })
    const [letter = ''] = await lettersWithKnownCodes(central, personId)
    const at = () => central.clock()
    expect(await codeToAskFor(db, personId, at())).toBe(1)

    pass(30)
    const again = await order(central, nationalId, ordered)
    const byHelpDesk = await order(central, nationalId, { kioskId: null })
    await send(central)
    expect(await orderStatus(central, again)).toMatchObject({ state: 'refused', reason: 'still_valid' })
    expect(await orderStatus(central, byHelpDesk)).toMatchObject({ state: 'posted' })
    expect((await lettersOf(central, db, personId)).map(({ advice }) => advice)).toEqual([
      'wait',
      'use_codes',
      'use_codes',
      'confirm_mobile',
    ])

    pass(30)
    const typed = { personId, number: 1, code: knownCode(letter, 1) }
    expect(await useCode(central, db, { ...typed, at: new Date('2026-07-12T10:00:00Z') })).toBe(false)
    expect(await useCode(central, db, { ...typed, at: at() })).toBe(true)
    expect(await codeToAskFor(db, personId, at())).toBe(1)
  })
})
