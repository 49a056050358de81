import { expect, it } from 'vitest'
import { CommandError } from '../central.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { orderStatus } from './status.ts'
import { inventNationalId, order, runLetters, send, startLetters } from './testLetters.ts'
import { lettersOf } from './timeline/lettersOf.service.ts'

/** Rule: PIN-code letters 2. */
describeOnBoth('an order whose address was changed since', (open) => {
  it('is held and told, and goes on when it is released, until the address changes again', async () => {
    const { central, db, nationalId, personId, pass, correctAddress } = await startLetters(await open())
    const reference = await order(central, nationalId)
    const release = () => runLetters(central, 'letters release', reference)
    await expect(release()).rejects.toThrow(CommandError)
    pass(1)
    await correctAddress()
    await send(central)
    expect(await orderStatus(central, reference)).toMatchObject({ state: 'held', reason: 'address_changed' })
    expect(await lettersOf(central, db, personId)).toMatchObject([{ state: 'held', advice: 'see_counter' }])

    await release()
    pass(1)
    await correctAddress()
    await send(central)
    expect(await orderStatus(central, reference)).toMatchObject({ state: 'held' })

    await release()
    await send(central)
    expect(await orderStatus(central, reference)).toMatchObject({ state: 'posted', reason: null })
    const told = await db.selectFrom('notice').where('kind', '=', 'letter.held').select('kind').execute()
    expect(told).toHaveLength(2)
  })
})

describeOnBoth('the number an order was made with', (open) => {
  it('is forgotten a while after it was settled, and not before', async () => {
    const { central, db, nationalId, personId, pass } = await startLetters(await open())
    const settled = await order(central, nationalId)
    await send(central)
    pass(central.letterPolicy.numberKeptDays)
    const waiting = inventNationalId()
    await order(central, waiting)
    expect(await runLetters(central, 'letters retain')).toEqual(['numbers forgotten: 0'])

    pass(1)
    expect(await runLetters(central, 'letters retain')).toEqual(['numbers forgotten: 1'])

    const rows = await db.selectFrom('letter_order').select('national_id').orderBy('ordered_at').execute()
    expect(rows).toEqual([{ national_id: null }, { national_id: waiting }])
    expect(await lettersOf(central, db, personId)).toMatchObject([{ referenceNumber: settled }])
  })
})
