import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { registerPerson } from '../letters/testLetters.ts'
import { dispatchNotices } from './dispatch.service.ts'
import { forgetNotices } from './notice.repository.ts'
import { defaultNoticePolicy } from './noticePolicy.ts'
import { kari, openStore, run, states, tell } from './testNotices.ts'

describeOnBoth('dispatched notices', (open, kind) => {
  it('reach people by the channel and in the language they chose, once, and leave nothing behind', async () => {
    const { central, post, sent } = await openStore(open)
    const nationalId = await registerPerson(central.db)
    const { person_id } = await central.db.selectFrom('person').select('person_id').executeTakeFirstOrThrow()
    post.contacts.set(person_id, kari)
    await tell(central, { to: { nationalId }, kind: 'letter.ordered', values: {} })
    await tell(central, {
      to: { personId: person_id },
      kind: 'sign_in.code',
      values: { code: 'K7QM2', minutes: '10' },
    })
    await tell(central, {
      to: { mobile: '+46700000001', language: 'nb' },
      kind: 'mobile.confirm',
      values: { code: 'P3RTX', minutes: '10' },
    })
    await tell(central, { to: { personId: randomUUID() }, kind: 'letter.blocked', values: {} })
    await tell(central, { to: { nationalId: '01019012345' }, kind: 'letter.ordered', values: {} })

    expect(await dispatchNotices(central, post)).toBe(5)
    expect(await dispatchNotices(central, post)).toBe(0)
    expect(sent).toHaveLength(3)
    expect(sent).toContainEqual(
      expect.objectContaining({
        to: 'kari@example.org',
        subject: 'A PIN code letter has been ordered for you',
      }),
    )
    expect(sent).toContainEqual(
      expect.objectContaining({
        to: '+4790000001',
        text: expect.stringContaining('K7QM2 is your code for signing in') as string,
      }),
    )
    expect(sent).toContainEqual(
      expect.objectContaining({
        to: '+46700000001',
        text: expect.stringContaining('P3RTX bekrefter') as string,
      }),
    )
    expect(await states(central)).toEqual(['no_recipient', 'no_recipient', 'sent', 'sent', 'sent'])
    const contents = await central.db.selectFrom('notice').select('content').execute()
    expect(contents.every(({ content }) => content === null)).toBe(true)
  })

  it('are tried again later and later, then dead, listed, and sent again on command', async () => {
    const { central, post, sent, advance } = await openStore(open)
    const policy = { ...defaultNoticePolicy, attempts: 3 }
    await tell(central, {
      to: { email: 'kari@example.org', language: 'nb' },
      kind: 'password.changed',
      values: {},
    })
    post.answer = { outcome: 'later', code: 'ESOCKET', askedSeconds: 60 }

    expect(await dispatchNotices(central, post, policy)).toBe(1)
    advance(59)
    expect(await dispatchNotices(central, post, policy)).toBe(0)
    advance(10)
    expect(await dispatchNotices(central, post, policy)).toBe(1)
    advance(100)
    expect(await dispatchNotices(central, post, policy)).toBe(1)
    advance(3600)
    expect(await dispatchNotices(central, post, policy)).toBe(0)
    const [line] = await run(central, 'notices dead')
    expect(line).toMatch(
      /^[0-9a-f-]{36} {2}2026-05-13T10:00:00.000Z {2}password.changed {2}unreachable, attempts: 3$/u,
    )

    post.answer = { outcome: 'taken' }
    const noticeId = line!.slice(0, 36)
    expect(await run(central, 'notices retry', noticeId)).toEqual([`Notice ${noticeId} is sent again.`])
    expect(await dispatchNotices(central, post, policy)).toBe(1)
    expect(sent.map((message) => message.noticeId)).toEqual(Array(4).fill(noticeId))
    expect(await run(central, 'notices dead')).toEqual([])
    await expect(run(central, 'notices retry', noticeId)).rejects.toThrow('No such notice can be sent again')
  })

  it('with a code end when it does, and are dead without it', async () => {
    const { central, post, sent, advance } = await openStore(open)
    const values = { code: 'K7QM2', minutes: '10' }
    const to = { mobile: '+4790000001', language: 'nb' } as const
    await tell(central, { to, kind: 'sign_in.code', values })
    post.answer = { outcome: 'refused', code: '422' }
    await dispatchNotices(central, post)
    await tell(central, { to, kind: 'sign_in.code', values })
    advance(600)
    await dispatchNotices(central, post)

    expect(sent).toHaveLength(1)
    const lines = await run(central, 'notices dead')
    expect(lines.map((line) => line.slice(64)).sort()).toEqual([
      'sign_in.code  expired, attempts: 1, nothing left to send',
      'sign_in.code  refused, attempts: 1, nothing left to send',
    ])
    await expect(run(central, 'notices retry', lines[0]!.slice(0, 36))).rejects.toThrow('sent again')
  })

  it('are taken by one dispatcher at a time, and again when that one died; a bug in one holds up no other', async () => {
    const { central, post, sent, advance } = await openStore(open)
    const to = { email: 'kari@example.org', language: 'nb' } as const
    for (let count = 0; count < 20; count++) await tell(central, { to, kind: 'letter.returned', values: {} })
    const taken = await Promise.all([dispatchNotices(central, post), dispatchNotices(central, post)])
    expect(taken.reduce((sum, count) => sum + count)).toBe(20)
    expect(new Set(sent.map(({ noticeId }) => noticeId)).size).toBe(20)

    const personId = randomUUID()
    await tell(central, { to: { personId }, kind: 'move.accepted', values: {} })
    await tell(central, { to, kind: 'move.accepted', values: {} })
    post.contacts.set(personId, new Error(`no contact of ${personId}`))
    await dispatchNotices(central, post)
    expect(sent).toHaveLength(21)
    expect((await states(central)).filter((state) => state === 'waiting')).toHaveLength(1)

    // Taken by a store that dies while it waits for the gateway.
    advance(10)
    post.contacts.set(personId, kari)
    await new Promise<void>((reached) => {
      post.beforeAnswer = () => new Promise(() => reached())
      void dispatchNotices(central, post)
    })
    post.beforeAnswer = () => Promise.resolve()
    expect(await dispatchNotices(central, post)).toBe(0)
    advance(defaultNoticePolicy.leaseSeconds)
    expect(await dispatchNotices(central, post)).toBe(1)
    expect(sent.at(-1)).toMatchObject({ to: 'kari@example.org' })
  })

  it.runIf(kind === 'postgresql')(
    'wait for nobody who holds another one (skipped on PGlite: with its one session nobody else holds a lock)',
    async () => {
      const { central, post, sent } = await openStore(open)
      const to = { email: 'kari@example.org', language: 'nb' } as const
      for (let count = 0; count < 2; count++) await tell(central, { to, kind: 'letter.returned', values: {} })
      await central.db.transaction().execute(async (transaction) => {
        const { notice_id: held } = await transaction
          .selectFrom('notice')
          .select('notice_id')
          .limit(1)
          .forUpdate()
          .executeTakeFirstOrThrow()
        expect(await dispatchNotices(central, post)).toBe(1)
        expect(sent.map(({ noticeId }) => noticeId)).not.toContain(held)
      })
      expect(await dispatchNotices(central, post)).toBe(1)
    },
  )

  it('tell neither log nor database whom they are for, and are forgotten in the end', async () => {
    const lines: string[] = []
    const { central, post, advance } = await openStore(open, {
      log: pino({ level: 'trace' }, { write: (line) => lines.push(line) }),
    })
    const personId = randomUUID()
    await tell(central, {
      to: { mobile: '+4790000001', language: 'nb' },
      kind: 'sign_in.code',
      values: { code: 'K7QM2', minutes: '10' },
    })
    post.answer = { outcome: 'refused', code: '422' }
    await dispatchNotices(central, post)
    await tell(central, { to: { personId }, kind: 'letter.held', values: {} })
    post.contacts.set(personId, new Error(`kari@example.org ${personId}`))
    await dispatchNotices(central, post)
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'notice dead: see `notices dead`',
      'notice failed',
      'notice waits to be tried again',
    ])
    for (const secret of ['90000001', 'K7QM2', 'kari', personId]) expect(lines.join('')).not.toContain(secret)

    advance(60)
    await forgetNotices(central.db, central.clock())
    expect(await states(central)).toEqual(['waiting'])
  })
})
