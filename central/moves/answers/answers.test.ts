import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Central } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { movesCentral, noticesTold, reportMove, runMoves, stateOf, storeResident } from '../testMoves.ts'

/** Rule: Addresses 7. */
describeOnBoth('the register’s answers', (open) => {
  it('change the register here, once, and tell who moves', async () => {
    const central = movesCentral(await open())
    const { db } = central
    const persons = [await storeResident(db), await storeResident(db), await storeResident(db)] as const
    const registered = await reportMove(central, persons[0])
    const refused = await reportMove(central, persons[1])
    await runMoves(central, 'moves hand-over')
    const waiting = await reportMove(central, persons[2])
    const unknown = randomUUID()
    const file = answerFile(
      central,
      answer(registered, 'registrert') +
        answer(refused, 'avvist', 'bruksenheten finnes ikke') +
        answer(waiting, 'registrert') +
        answer(unknown, 'registrert') +
        answer('1', 'registrert'),
    )

    expect(await runMoves(central, 'moves answers', file)).toEqual([
      'registered: 1',
      'refused   : 1',
      'repeated  : 0',
      'not taken : answer 5  not of the documented form',
      `not taken : ${waiting}  not_handed_over`,
      `not taken : ${unknown}  unknown`,
    ])
    expect(await runMoves(central, 'moves answers', file)).toContain('repeated  : 2')
    const other = answerFile(central, answer(registered, 'avvist', 'feil'))
    expect(await runMoves(central, 'moves answers', other)).toContain(
      `not taken : ${registered}  answered_otherwise`,
    )

    expect(await stateOf(central, registered)).toBe('registered')
    expect(await stateOf(central, refused)).toBe('refused_by_register')
    expect(await addressesOf(central, persons[0])).toMatchObject([
      { valid_from: '2020-01-01', valid_to: '2026-05-19', content: { street: 'Bekkelia' } },
      {
        valid_from: '2026-05-20',
        valid_to: null,
        content: { form: 'road', street: 'Čáhppesgeaidnu', houseNumber: 12, houseLetter: 'B' },
      },
    ])
    expect(await addressesOf(central, persons[1])).toMatchObject([{ valid_to: null }])
    expect(await noticesTold(central)).toEqual({ 'move.accepted': 1, 'move.received': 3, 'move.rejected': 1 })
    const log = await db
      .selectFrom('audit_entry')
      .select('person_id')
      .where('actor', '=', 'register')
      .execute()
    expect(log.map(({ person_id }) => person_id)).toEqual([persons[0], persons[1]])
  })
})

function answerFile({ dataDirectory }: Central, answers: string): string {
  const path = join(dataDirectory, 'answers.xml')
  writeFileSync(path, `<?xml version="1.0"?>\n<svarPaaFlyttemeldinger>${answers}</svarPaaFlyttemeldinger>\n`)
  return path
}

function answer(moveId: string, result: string, reason?: string): string {
  const aarsak = reason === undefined ? '' : `<aarsak>${reason}</aarsak>`
  return `<svar><avsendersMeldingsidentifikator>${moveId}</avsendersMeldingsidentifikator><resultat>${result}</resultat>${aarsak}</svar>`
}

function addressesOf({ db }: Central, personId: string) {
  return db
    .selectFrom('address')
    .selectAll()
    .where('person_id', '=', personId)
    .where('kind', '=', 'bostedsadresse')
    .orderBy('valid_from')
    .execute()
}
