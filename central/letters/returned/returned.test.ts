import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CommandError } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { codeToAskFor } from '../codes/useCode.service.ts'
import { orderStatus } from '../status.ts'
import { lettersWithKnownCodes } from '../codes/testCodes.ts'
import { inventNationalId, order, registerPerson, runLetters, send, startLetters } from '../testLetters.ts'
import { lettersOf } from '../timeline/lettersOf.service.ts'

/** Rule: PIN-code letters 5. */
describeOnBoth('a letter that comes back', (open) => {
  it('is worth nothing, its person is told, and there is no other before the address is corrected', async () => {
    const { central, db, nationalId, personId, pass, correctAddress } = await startLetters(await open())
    const reference = await order(central, nationalId)
    await send(central)
    pass(20)
    expect(await orderStatus(central, reference)).toMatchObject({ state: 'presumed_delivered' })

    expect(await runLetters(central, 'letters returned', reference)).toEqual(['letters returned: 1'])

    expect(await orderStatus(central, reference)).toMatchObject({ state: 'returned' })
    expect(await codeToAskFor(db, personId, central.clock())).toBeNull()
    expect(await lettersOf(central, db, personId)).toMatchObject([
      { state: 'returned', advice: 'correct_address', returnedAt: '2026-06-01T10:00:00.000Z' },
    ])
    const told = await db.selectFrom('notice').select('kind').orderBy('created_at').execute()
    expect(told.map(({ kind }) => kind)).toEqual(['letter.ordered', 'letter.returned'])
    await expect(runLetters(central, 'letters returned', reference)).rejects.toThrow(CommandError)

    const tooSoon = await order(central, nationalId)
    await send(central)
    expect(await orderStatus(central, tooSoon)).toMatchObject({
      state: 'refused',
      reason: 'returned_address',
    })

    pass(1)
    await correctAddress()
    const corrected = await order(central, nationalId)
    await send(central)
    expect(await orderStatus(central, corrected)).toMatchObject({ state: 'posted' })
  })

  it('may be one of a list, whose bad lines are told without repeating them', async () => {
    const { central, db, nationalId, personId } = await startLetters(await open())
    const first = await order(central, nationalId)
    const second = await registerPerson(db)
    const unposted = await registerPerson(db)
    await order(central, second)
    await send(central)
    const [letter = ''] = await lettersWithKnownCodes(central, personId)
    const waiting = await order(central, unposted)
    await runLetters(central, 'letters produce')
    const list = join(central.dataDirectory, 'returned.txt')
    const strange = inventNationalId()
    writeFileSync(list, `${letter}\r\n${strange}\n\n${first}\n${waiting}\n`)

    expect(await runLetters(central, 'letters returned-list', list)).toEqual([
      'line 2 refused: This is neither a reference number nor the id of a letter.',
      'line 4 refused: This letter was returned before.',
      'line 5 refused: This letter was never posted. Say first that its batch was.',
      'letters returned: 1',
    ])
    await expect(runLetters(central, 'letters returned-list', `${list}.none`)).rejects.toThrow(CommandError)
  })
})
