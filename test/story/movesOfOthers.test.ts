import { expect, it } from 'vitest'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { storeFamily, storeResident } from '../../central/moves/testMoves.ts'
import { answerFile, openMoves } from './movers.ts'

/** Rules: Addresses 5–7. */
describeOnBoth('a move of more than one person', (open) => {
  it('is the counter’s business where one of them can’t be moved here, and nobody is told who', async () => {
    const db = await open({ asStore: true })
    const { reports } = await openMoves(db)
    const { wife, husband, common, hers, other } = await storeFamily(db)
    const changes = [
      [wife, { grading: 'fortrolig' }, { grading: 'ugradert' }],
      [wife, { under_guardianship: true }, { under_guardianship: false }],
      [wife, { status: 'emigrated' }, { status: 'resident' }],
      [common, { grading: 'klientadresse' }, { grading: 'ugradert' }],
      [other, { grading: 'strengtFortrolig' }, { grading: 'ugradert' }],
      [other, { under_guardianship: true }, { under_guardianship: false }],
    ] as const
    const update = (personId: string, columns: (typeof changes)[number][1 | 2]) =>
      db.updateTable('person').set(columns).where('person_id', '=', personId).execute()

    for (const [personId, change, back] of changes) {
      await update(personId, change)
      const reported = await reports(husband, { others: [wife, common, hers] })
      expect([change, reported]).toEqual([change, 'rejected: referred'])
      await update(personId, back)
    }
    expect(await reports(husband, { others: [hers] })).toBe('rejected: referred')
    expect(await reports(husband, { others: [other] })).toBe('rejected: referred')
    expect(await reports(husband, { others: [wife, common, hers] })).toBe('awaiting_other_parent')
  })

  it('waits for the other parent, then for each adult, and for nobody else’s word', async () => {
    const db = await open({ asStore: true })
    const { visits, reports, newestOf, answers, movesOf } = await openMoves(db)
    const { wife, husband, hers, other } = await storeFamily(db)
    const stranger = await storeResident(db)

    expect(await reports(husband, { others: [wife, hers] })).toBe('awaiting_other_parent')
    expect(await newestOf(stranger)).toBe('none')
    const [move] = await movesOf((await visits(husband)).visitor)
    await answers(stranger, false, move?.moveId)
    await answers(husband, true, move?.moveId)
    expect(await newestOf(husband)).toBe('awaiting_other_parent')
    await answers(other, true)
    expect(await newestOf(husband)).toBe('awaiting_confirmation')

    await answers(wife, true)
    expect(await newestOf(husband)).toBe('accepted')
    await answers(wife, false)
    expect(await newestOf(husband)).toBe('accepted')
  })

  it('ends when somebody has become protected since it was reported', async () => {
    const db = await open({ asStore: true })
    const { visits, movesOf, reports, newestOf, answers } = await openMoves(db)
    const { wife, hers, other } = await storeFamily(db)

    expect(await reports(wife, { others: [hers] })).toBe('awaiting_other_parent')
    const [asked] = await movesOf((await visits(other)).visitor)
    await db.updateTable('person').set({ grading: 'fortrolig' }).where('person_id', '=', wife).execute()
    await answers(other, true, asked?.moveId)
    expect(await newestOf(wife)).toBe('rejected: referred')
  })
})

/** Rules: Addresses 6, 7. */
describeOnBoth('a move of one person', (open) => {
  it('is refused to where they live, and from before they moved in', async () => {
    const db = await open({ asStore: true })
    const { reports } = await openMoves(db)
    const kari = await storeResident(db)
    const home = {
      street: 'Bekkelia',
      houseNumber: 4,
      houseLetter: null,
      dwellingNumber: 'H0101',
      postCode: '7013',
    }

    expect(await reports(kari, { address: home })).toBe('rejected: address')
    expect(await reports(kari, { moveDate: '2020-01-01' })).toBe('rejected: move_date')
    expect(await reports(kari, { moveDate: '2020-01-02' })).toBe('accepted')
  })

  it('is rejected by who looks at it, or refused by the register, which ends it', async () => {
    const db = await open({ asStore: true })
    const { central, visits, reports, newestOf, movesOf, runs } = await openMoves(db)
    const kari = await storeResident(db)
    const newest = async () => (await movesOf((await visits(kari)).visitor))[0]?.moveId ?? ''

    await reports(kari)
    await runs('moves reject', await newest(), 'address')
    expect(await newestOf(kari)).toBe('rejected: address')

    expect(await reports(kari)).toBe('accepted')
    await runs('moves hand-over')
    const moveId = await newest()
    await expect(runs('moves reject', moveId, 'address')).rejects.toThrow('with the register')
    await runs('moves answers', answerFile(central, moveId, 'bruksenheten finnes ikke'))
    expect(await newestOf(kari)).toBe('refused_by_register')
    expect(await runs('moves answers', answerFile(central, moveId))).toContain(
      `not taken : ${moveId}  answered_otherwise`,
    )
    expect(await reports(kari)).toBe('accepted')
  })
})
