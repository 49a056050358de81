import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { storeFamily, storeResident } from '../../central/moves/testMoves.ts'
import { residence } from '../../central/register/testPerson.ts'
import { openMoves } from './movers.ts'

/** Rules: Addresses 1–6. */
describeOnBoth('a move that is refused', (open) => {
  it('is the counter’s business for some, and it does not say why', async () => {
    const db = await open({ asStore: true })
    const { reports } = await openMoves(db)
    const onSvalbard = {
      ...residence,
      content: { ...residence.content, postCode: '9170' },
    } as typeof residence
    const counter = {
      'under 18': await storeResident(db, { birth_date: '2009-01-01' }),
      'under guardianship': await storeResident(db, { under_guardianship: true }),
      protected: await storeResident(db, { grading: 'strengtFortrolig' }),
      'with a D-number': await storeResident(db, { status: 'd_number', addresses: [] }),
      'from Svalbard': await storeResident(db, { addresses: [onSvalbard] }),
    }
    for (const [why, personId] of Object.entries(counter))
      expect([why, await reports(personId)]).toEqual([why, 'rejected: referred'])

    const kari = await storeResident(db)
    expect(await reports(kari, { address: { postCode: '9170' } })).toBe('rejected: referred')
    expect(await reports(kari, { others: [await storeResident(db)] })).toBe('rejected: referred')
    expect(await reports(kari, { others: [randomUUID()] })).toBe('rejected: referred')
  })

  it('says what is wrong with where to and when', async () => {
    const db = await open({ asStore: true })
    const { reports } = await openMoves(db)
    const kari = await storeResident(db)
    const { post_code: boxesOnly } = await db
      .selectFrom('post_code')
      .select('post_code')
      .where('category', '=', 'P')
      .executeTakeFirstOrThrow()

    expect(await reports(kari, { address: { postCode: boxesOnly } })).toBe('rejected: post_code')
    expect(await reports(kari, { address: { postCode: '0000' } })).toBe('rejected: post_code')
    expect(await reports(kari, { address: { dwellingNumber: 'X0101' } })).toBe('rejected: address')
    expect(await reports(kari, { address: { houseNumber: 0 } })).toBe('rejected: address')
    expect(await reports(kari, { address: { street: 'Ulica Łódź' } })).toBe('rejected: address')
    expect(await reports(kari, { moveDate: '2026-06-14' })).toBe('rejected: move_date')
    expect(await reports(kari, { moveDate: '2026-06-13' })).toBe('accepted')
    expect(await reports(kari)).toBe('rejected: already_under_way')
  })

  it('waits for the other parent and the other adult, who may say no', async () => {
    const db = await open({ asStore: true })
    const { reports, answers, newestOf, becameOf, orders, posts, visits } = await openMoves(db)
    const { wife, husband, hers, other } = await storeFamily(db)

    expect(await reports(wife, { others: [hers] })).toBe('awaiting_other_parent')
    await answers(other, false)
    expect(await newestOf(wife)).toBe('rejected: declined')

    expect(await reports(husband, { others: [wife] })).toBe('awaiting_confirmation')
    const reference = await orders((await visits(wife)).who)
    await posts()
    expect(await becameOf(reference)).toBe('ordered')
    await answers(wife, false)
    await posts()
    expect(await becameOf(reference)).toBe('posted')
    expect(await newestOf(husband)).toBe('rejected: declined')
    expect(await reports(husband, { others: [wife] })).toBe('awaiting_confirmation')
    await answers(wife, true)
    expect(await newestOf(husband)).toBe('accepted')
  })
})
