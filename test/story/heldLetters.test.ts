import { expect, it } from 'vitest'
import { answerOf } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { type TestPerson } from '../../central/letters/testLetters.ts'
import { openOffice } from './visit.ts'

const day = 24 * 60
const home = 'bostedsadresse'
const street = { form: 'road', street: 'Storgata', houseNumber: 12, postCode: '0184' } as const

/** Rule: PIN-code letters 2. */
describeOnBoth('a letter that no address can be given', (open) => {
  it.each<[string, TestPerson]>([
    [
      'of unknown residence',
      { addresses: [{ kind: home, content: { form: 'unknown_residence', municipality: 'OSLO' } }] },
    ],
    ['with a D-number and no address', { status: 'd_number', addresses: [] }],
    ['with a place to stay only', { addresses: [{ kind: 'oppholdsadresse', content: street }] }],
    ['who emigrated without saying where to', { status: 'emigrated' }],
    ['who turns 13 tomorrow', { birthDate: '2013-05-14' }],
  ])('is not made for somebody: %s', async (_what, person) => {
    const { someone, orders, posts, becameOf } = await openOffice(await open({ asStore: true }))
    const reference = await orders(await someone(person))
    await posts()
    expect(await becameOf(reference)).toBe('refused: referred')
  })

  it('waits for whoever can mend it, and goes on when they have', async () => {
    const { central, someone, orders, posts, becameOf, runs, pass } = await openOffice(
      await open({ asStore: true }),
    )
    const lost = await someone({ addresses: [{ kind: home, content: { ...street, postCode: '0000' } }] })
    const unprintable = await someone({ givenName: '王' })
    const thirteen = await someone({ birthDate: '2013-05-13' })
    const references = [await orders(lost), await orders(unprintable), await orders(thirteen)] as const
    await expect(runs('letters release', references[0])).rejects.toThrow('not held')
    await posts()
    expect(await Promise.all(references.map(becameOf))).toEqual([
      'held: address_incomplete',
      'held: not_printable',
      'posted',
    ])

    pass(day)
    const corrected = central.db.updateTable('address').set({ content: JSON.stringify(street) })
    await corrected.where('person_id', '=', lost.personId).execute()
    await runs('letters release', references[0])
    await runs('letters release', references[1])
    await posts()
    expect(await becameOf(references[0])).toBe('posted')
    expect(await becameOf(references[1])).toBe('held: not_printable')
  })
})

/** Rules: PIN-code letters 3, 7. */
describeOnBoth('an order', (open) => {
  it('of somebody identified is for nobody else, is bound by no quota, and they are told the reason', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { member, signsIn, orders, posts, becameOf, lettersOf, pass } = office
    const [kari, ola] = [await member(), await member()]
    const forOla = await orders({ ...kari, nationalId: ola.nationalId }, await signsIn(kari))
    await posts()
    expect(await becameOf(forOla)).toBe('refused: referred')

    for (const expected of ['posted', 'posted', 'refused: quota']) {
      const reference = await orders(kari)
      await posts()
      expect(await becameOf(reference)).toBe(expected)
      pass(10 * day)
    }
    const visitor = await signsIn(kari)
    const own = await orders(kari, visitor)
    await posts()
    expect(await becameOf(own)).toBe('posted')
    expect((await lettersOf(visitor)).map(({ state, reason, advice }) => [state, reason, advice])).toEqual([
      ['posted', null, 'wait'],
      ['refused', 'quota', 'order_again'],
      ['presumed_delivered', null, 'use_codes'],
      ['presumed_delivered', null, 'use_codes'],
      ['refused', 'referred', 'see_counter'],
    ])
    expect(await lettersOf(await signsIn(ola))).toEqual([])
  })

  it('that there is none of has no status', async () => {
    const { post } = await openOffice(await open({ asStore: true }))
    for (const referenceNumber of ['K7QM-2XHA-9TRC', 'nonsense'])
      expect(answerOf(await post('letter-status', { referenceNumber }))).toEqual({
        expected: null,
        windowHasPassed: null,
      })
  })
})
