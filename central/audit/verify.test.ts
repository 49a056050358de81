import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import type { Database } from '../database/database.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { createTestCentral } from '../testCentral.ts'
import { recordAudit } from './audit.ts'
import { auditPolicy, retainAudit } from './retain.service.ts'
import { signHeads } from './signHeads.service.ts'
import { verifyAudit } from './verify.service.ts'

const month = 31 * 86_400_000

async function start(open: Open) {
  const db = await open()
  const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-audit-'))
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
  let now = new Date('2026-05-13T10:00:00Z')
  const central = createTestCentral(db, { dataDirectory, clock: () => now })
  const kioskId = randomUUID()
  async function record(
    count: number,
    at: Partial<{ kioskId: string | null; officeId: string | null }> = {},
  ) {
    for (let entry = 0; entry < count; entry += 1) {
      const what = {
        actor: 'kiosk',
        action: 'person.looked_up',
        purpose: `notice ${entry}` as const,
        personId: randomUUID(),
      }
      await recordAudit(db, { ...what, officeId: null, kioskId, ...at }, central.clock())
    }
  }
  const problems = async () => (await verifyAudit(central)).problems
  const pass = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds))
  return { db, central, kioskId, record, problems, pass, heads: join(dataDirectory, 'audit', 'heads.json') }
}

/** As somebody does who owns the database. */
async function tamper(db: Database, statement: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction)
    await sql.raw(statement).execute(transaction)
  })
}

describeOnBoth('the audit log', (open) => {
  it('is whole as it is written, a chain for each kiosk and office, also by many at once', async () => {
    const { central, record } = await start(open)

    await Promise.all([record(5), record(5), record(3, { kioskId: null, officeId: 'oslo' })])
    await record(2, { kioskId: null })
    await signHeads(central)

    expect(await verifyAudit(central)).toEqual({ chains: 3, entries: 15, problems: [] })
  })

  it('lets nobody change, drop or empty it by mistake', async () => {
    const { db, record } = await start(open)
    await record(2)

    for (const statement of [
      "update audit_entry set purpose = 'another'",
      'delete from audit_entry',
      'truncate audit_entry',
    ])
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('only ever appended')
  })

  it.each([
    ['a changed entry', "update audit_entry set purpose = 'another' where number = 2", 'entry 2 was changed'],
    ['a missing entry', 'delete from audit_entry where number = 2', 'entry 2 is missing'],
    [
      'entries in another order',
      'update audit_entry set number = case number when 2 then 3 else 2 end + 100 where number in (2, 3); update audit_entry set number = number - 100 where number > 100',
      'entry 2 was changed',
    ],
    [
      'a log that was cut off, also where its chain says so',
      `delete from audit_entry where number > 2;
       update audit_chain set number = 2, head = (select hash from audit_entry where number = 2)`,
      'it was cut off after entry 2',
    ],
    [
      'a chain that is gone',
      'delete from audit_entry; delete from audit_chain',
      'it was cut off after entry 0',
    ],
    [
      'a log that was written anew, as the store itself would',
      `create table other as select * from audit_entry order by number;
       delete from audit_entry; delete from audit_chain;
       select audit_append(chain, recorded_at, actor, action, 'another', person_id, office_id, kiosk_id) from other;
       drop table other`,
      'it was written anew before 2026-05-13T10:00:00.000Z',
    ],
    [
      'an entry that its chain does not know of',
      `insert into audit_entry select chain, 5, segment, recorded_at, actor, action, purpose, person_id, office_id,
         kiosk_id, hash from audit_entry where number = 4`,
      'entry 5 was changed',
    ],
  ])('tells %s', async (_name, statements, problem) => {
    const { db, central, kioskId, record, problems } = await start(open)
    await record(4)
    await signHeads(central)

    for (const statement of statements.split(';')) await tamper(db, statement)

    expect(await problems()).toEqual([expect.stringContaining(`Chain "kiosk ${kioskId}": ${problem}`)])
  })

  it('tells signed heads that were changed or damaged, and never signs over a log that was cut off', async () => {
    const { db, central, record, problems, heads } = await start(open)
    await record(4)
    await signHeads(central)
    const signed = readFileSync(heads, 'utf8')
    if (process.platform !== 'win32') expect(statSync(heads).mode & 0o777).toBe(0o600)

    writeFileSync(heads, signed.replace('"number": 4', '"number": 3'))
    expect(await problems()).toEqual([expect.stringContaining('was changed')])
    writeFileSync(heads, signed.slice(0, 40))
    expect(await problems()).toEqual([expect.stringContaining('damaged')])
    writeFileSync(heads, signed)
    await tamper(db, 'delete from audit_entry')
    await tamper(db, 'delete from audit_chain')
    await signHeads(central)
    expect(readFileSync(heads, 'utf8')).toBe(signed)
  })

  it('is shortened by whole months that are old enough, and stays whole', async () => {
    const { central, record, problems, pass } = await start(open)
    await record(3)
    pass(month)
    await record(2)
    pass((auditPolicy.daysKept - 31) * 86_400_000 + month)
    await record(1)

    expect(await retainAudit(central)).toBe(3)
    expect(await retainAudit(central)).toBe(0)
    expect(await verifyAudit(central)).toEqual({ chains: 1, entries: 3, problems: [] })
    await record(1)
    await signHeads(central)
    expect(await problems()).toEqual([])
    expect(existsSync(central.dataDirectory)).toBe(true)
  })
})
