import { expect, it } from 'vitest'
import { refusalOf } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { knownCode, lettersWithKnownCodes } from '../../central/letters/codes/testCodes.ts'
import { openCounter } from './counter.ts'
import { openOffice } from './visit.ts'

const day = 24 * 60

/** Rules: PIN-code letters 2, 5, 7, 8. Others stand in `onePerson.test.ts`. */
describeOnBoth('a letter that is refused', (open) => {
  it('waits where name or address changed since it was ordered, until the counter has looked', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, someone, orders, posts, becameOf, runs, pass } = office
    const kari = await someone()
    const reference = await orders(kari)
    pass(1)
    const moved = central.db.updateTable('person').set({ changed_at: central.clock() })
    await moved.where('person_id', '=', kari.personId).execute()

    await posts()
    expect(await becameOf(reference)).toBe('held: address_changed')
    pass(1)
    await runs('letters release', reference)
    await posts()
    expect(await becameOf(reference)).toBe('posted')
  })

  it('is cancelled when its codes are blocked before they are printed', async () => {
    const { someone, orders, does, posts, becameOf } = await openOffice(await open({ asStore: true }))
    const kari = await someone()
    const reference = await orders(kari)
    const { nationalId } = kari

    expect(await does(kari, { kind: 'letter.block', nationalId })).toBe('block.in_force')
    await posts()
    expect(await becameOf(reference)).toBe('cancelled: blocked')
  })

  it('has codes that die with the first use of newer ones, with a block, and with their own use', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, member, letterFor, post, startSignIn, does, orders, posts, pass } = office
    const kari = await member({ sign_in_codes: 'letter' })
    const older = await letterFor(kari)
    const { signInId, next } = await startSignIn(kari)
    if (next.kind !== 'letter_code') throw new Error(`asked for ${next.kind}`)
    const use = async (code: string, id = signInId) =>
      refusalOf(await post('sign-ins/code', { signInId: id, code }))
    expect(await use(older(next.number))).toBe('200 ')
    expect(await use(older(next.number))).toBe('403 code_refused')

    pass(10 * day)
    const { verifies } = await openCounter(office)
    const visitor = await verifies(kari)
    await orders(kari, visitor)
    await posts()
    const newest = (await lettersWithKnownCodes(central, kari.personId)).at(-1) ?? ''
    const second = await startSignIn(kari)
    if (second.next.kind !== 'letter_code') throw new Error(`asked for ${second.next.kind}`)
    expect(await use(knownCode(newest, second.next.number), second.signInId)).toBe('200 ')
    const third = await startSignIn(kari)
    if (third.next.kind !== 'letter_code') throw new Error(`asked for ${third.next.kind}`)
    expect(await use(older(third.next.number), third.signInId)).toBe('403 code_refused')

    await does(kari, { kind: 'letter.block', nationalId: kari.nationalId }, visitor)
    expect(await use(knownCode(newest, third.next.number), third.signInId)).toBe('403 code_refused')
    // A block never touches sign-in by text message.
    expect((await startSignIn(kari)).next.kind).toBe('sms')
  })
})
