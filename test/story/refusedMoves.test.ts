import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { NewAddress } from '../../shared/domain/move.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import type { Database } from '../../central/database/database.ts'
import { newAddress, storeFamily, storeResident } from '../../central/moves/testMoves.ts'
import { residence } from '../../central/register/testPerson.ts'
import { openCounter } from './counter.ts'
import { openOffice, type Someone } from './visit.ts'

const moveDate = '2026-05-14'

async function startMoves(db: Database) {
  const office = await openOffice(db)
  const { verifies } = await openCounter(office)

  /** With the number that they would type. */
  async function visitor(personId: string): Promise<Someone> {
    const { national_id } = await db
      .selectFrom('person_national_id')
      .select('national_id')
      .where('person_id', '=', personId)
      .where('current', '=', true)
      .executeTakeFirstOrThrow()
    return { nationalId: national_id, personId, visitId: randomUUID() }
  }

  /** @returns what becomes of it, as its reporter sees it */
  async function reports(
    personId: string,
    changes: { address?: Partial<NewAddress>; moveDate?: string; others?: string[] } = {},
  ): Promise<string> {
    const who = await visitor(personId)
    const headers = await verifies(who)
    const address = { ...newAddress, ...changes.address }
    const movers = [personId, ...(changes.others ?? [])]
    const move = { movers, newAddress: address, moveDate: changes.moveDate ?? moveDate }
    expect(await office.does(who, { kind: 'move.report', move }, headers)).toBe('command.applied')
    return seenBy(who.personId)
  }

  /** Of the newest move that somebody has to do with. */
  async function seenBy(personId: string): Promise<string> {
    const [move] = await office.movesOf(await verifies(await visitor(personId)))
    return `${move?.state ?? 'none'}${move?.reason ? `: ${move.reason}` : ''}`
  }

  async function answers(personId: string, confirms: boolean): Promise<void> {
    const who = await visitor(personId)
    const headers = await verifies(who)
    const [move] = await office.movesOf(headers)
    await office.does(who, { kind: 'move.confirm', moveId: move?.moveId ?? '', confirms }, headers)
  }

  return { ...office, visitor, reports, seenBy, answers }
}

/** Rules: Addresses 1–6. */
describeOnBoth('a move that is refused', (open) => {
  it('is the counter’s business for some, and it does not say why', async () => {
    const db = await open({ asStore: true })
    const { reports } = await startMoves(db)
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
    const { reports } = await startMoves(db)
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
    const { reports, answers, seenBy, becameOf, orders, posts, visitor } = await startMoves(db)
    const { wife, husband, hers, other } = await storeFamily(db)

    expect(await reports(wife, { others: [hers] })).toBe('awaiting_other_parent')
    await answers(other, false)
    expect(await seenBy(wife)).toBe('rejected: declined')

    expect(await reports(husband, { others: [wife] })).toBe('awaiting_confirmation')
    const reference = await orders(await visitor(wife))
    await posts()
    expect(await becameOf(reference)).toBe('ordered')
    await answers(wife, false)
    await posts()
    expect(await becameOf(reference)).toBe('posted')
    expect(await seenBy(husband)).toBe('rejected: declined')
    expect(await reports(husband, { others: [wife] })).toBe('awaiting_confirmation')
    await answers(wife, true)
    expect(await seenBy(husband)).toBe('accepted')
  })
})
