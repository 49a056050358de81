import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { inventNationalId } from '../letters/testLetters.ts'
import { createTestCentral } from '../testCentral.ts'
import { notify, type Notice } from './notify.ts'
import { openContent } from './sealedContent.ts'

describeOnBoth('notify', (open) => {
  it('keeps one notice per recipient and event, with nothing in clear and the same statement whoever it is for', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    const central = createTestCentral(db)
    const nationalId = inventNationalId()
    const personId = randomUUID()
    const secrets = [nationalId, personId, '+4790000001', 'kari@example.org', 'K7QM2']
    const recipients: Notice['to'][] = [
      { nationalId },
      { personId },
      { mobile: '+4790000001', language: 'nb' },
      { email: 'kari@example.org', language: 'en' },
    ]
    const values = { code: 'K7QM2', minutes: '10' }
    const tell = (to: Notice['to'], deduplicationKey: string) =>
      notify(central, db, { to, kind: 'sign_in.code', values, deduplicationKey })

    for (const to of recipients) await tell(to, 'event')
    for (const to of recipients) await tell(to, 'event')
    expect(new Set(statements).size).toBe(1)
    await tell({ mobile: '+4790000001', language: 'en' }, 'event')
    await tell({ personId }, 'another event')

    const rows = await db.selectFrom('notice').selectAll().execute()
    expect(rows).toHaveLength(recipients.length + 1)
    for (const row of rows) {
      expect(row).toMatchObject({ state: 'waiting', attempts: 0, kind: 'sign_in.code' })
      const bytes = JSON.stringify({ ...row, content: row.content?.toString('latin1') })
      for (const secret of secrets) expect(bytes).not.toContain(secret)
    }
    expect(new Set(rows.map(({ content }) => content?.length)).size).toBe(1)
  })

  it('is undone with the transaction that it tells about', async () => {
    const db = await open()
    const central = createTestCentral(db)
    const notice = { kind: 'letter.ordered', values: {}, deduplicationKey: 'event' } as const
    const failing = db.transaction().execute(async (transaction) => {
      await notify(central, transaction, { ...notice, to: { nationalId: inventNationalId() } })
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await db.selectFrom('notice').selectAll().execute()).toEqual([])
  })

  it('seals content for its own notice only', async () => {
    const db = await open()
    const central = createTestCentral(db)
    const to = { personId: randomUUID() }
    for (const deduplicationKey of ['one', 'another'])
      await notify(central, db, { to, kind: 'letter.blocked', values: {}, deduplicationKey })
    const [one, another] = await db.selectFrom('notice').selectAll().execute()
    const opened = (row: typeof one, content = row!.content!) =>
      openContent(central.keys.pepper, { noticeId: row!.notice_id, kind: row!.kind, content })

    expect(opened(one)).toEqual({
      noticeId: one!.notice_id,
      kind: 'letter.blocked',
      to,
      values: {},
      at: '2026-05-13T10:00:00.000Z',
    })
    expect(opened(one, another!.content!)).toBeNull()
    expect(opened(one, one!.content!.subarray(0, 20))).toBeNull()
    const flipped = Buffer.from(one!.content!)
    flipped[60]! ^= 1
    expect(opened(one, flipped)).toBeNull()
  })
})
