import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Identity } from '../../../shared/bridge.ts'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { FakeStore, type Reply } from '../../../test/support/fakeStore.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { eventOf, openTestKiosk, temporaryFolder, type TestKiosk } from '../../../test/support/testKiosk.ts'

const [own, other] = syntheticNationalIds(2) as [NationalId, NationalId]
const uuid = '00000000-0000-7000-8000-000000000001'
const password = 'hemmelig1'
const folder = temporaryFolder()
const identities: Identity[] = []
const asked: string[] = []
let store: FakeStore
let at: TestKiosk
/** What the store says to what a visitor asks; everything else it answers itself. */
let replies: Record<string, Reply | 'hang'>

const ok = (body: unknown): Reply => ({ status: 200, body })
const no = (status: number, error: string, retryAfter?: number): Reply => ({
  status,
  body: { error, message: '' },
  ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
})

beforeEach(async () => {
  store = await new FakeStore().start()
  replies = {
    '/v1/sign-ins': ok({ signInId: uuid, next: { kind: 'sms' } }),
    '/v1/sign-ins/code': ok({ grant: 'the-grant', expiresAt: '2026-05-14T10:30:00Z' }),
  }
  asked.length = identities.length = 0
  store.fault = (path) => {
    asked.push(path)
    return replies[path] ?? null
  }
  at = await openTestKiosk(store, `${folder.path}/${crypto.randomUUID()}`)
  at.kiosk.on('visit.identity', (identity) => identities.push(identity))
  at.kiosk.startVisit()
})
afterEach(async () => {
  await at.kiosk.close()
  await store.stop()
})

async function signIn(): Promise<void> {
  const { answers } = at.kiosk
  expect(await answers['signIn.start']({ nationalId: own, password })).toEqual({
    ok: true,
    next: { kind: 'sms' },
  })
  expect(await answers['signIn.enterCode']({ code: 'ABCDE' })).toEqual({ ok: true })
}

test('a sign-in ends with an identity, and no screen ever sees what it is known by', async () => {
  await signIn()
  expect(identities).toEqual([{ assurance: 'minid' }])
})

test('what is done for one’s own number carries the grant; another’s number is anybody’s word', async () => {
  await signIn()
  at.kiosk.orderLetter({ nationalId: own, language: 'nb' })
  at.kiosk.blockLetters({ nationalId: other })
  const lift = await at.kiosk.answers['letter.liftSuspension']({})
  expect(lift).toMatchObject({ ok: true, action: { state: 'stored' } })
  while (store.commands.size < 3) await store.nextRequest()
  const contents = [...store.commands.values()].map((command) => store.open(command))
  expect(contents.map(({ action, grant }) => [action.kind, grant])).toEqual([
    ['letter.order', 'the-grant'],
    ['letter.block', null],
    ['letter.lift_suspension', 'the-grant'],
  ])
})

test('whoever is identified blocks their own codes without a number on any screen', async () => {
  const { answers } = at.kiosk
  expect(await answers['letter.blockOwn']({})).toEqual({ ok: false, error: 'signed_out' })
  await signIn()
  expect(await answers['letter.blockOwn']({})).toMatchObject({ ok: true, block: { state: 'stored' } })
  while (store.commands.size < 1) await store.nextRequest()
  const [content] = [...store.commands.values()].map((command) => store.open(command))
  expect(content).toMatchObject({ action: { kind: 'letter.block', nationalId: own }, grant: 'the-grant' })
})

test('whoever is identified orders a letter to themselves, and may have it wait for their move', async () => {
  const { answers } = at.kiosk
  const wish = { language: 'nb', awaitsMove: true } as const
  expect(await answers['letter.orderOwn'](wish)).toEqual({ ok: false, error: 'signed_out' })
  await signIn()
  expect(await answers['letter.orderOwn'](wish)).toMatchObject({ ok: true, order: { state: 'stored' } })
  while (store.commands.size < 1) await store.nextRequest()
  const [content] = [...store.commands.values()].map((command) => store.open(command))
  expect(content).toMatchObject({
    action: { kind: 'letter.order', nationalId: own, awaitsMove: true },
    grant: 'the-grant',
  })
})

test('the store’s word on what was done reaches the visitor who did it', async () => {
  await signIn()
  const told = eventOf(at.kiosk, 'action.changed')
  const lift = await at.kiosk.answers['letter.liftSuspension']({})
  expect(await told).toEqual({ actionId: lift.ok && lift.action.actionId, state: 'applied' })
})

test.each([
  [no(403, 'sign_in_refused'), { error: 'sign_in_refused', seconds: null }],
  [no(403, 'locked_here', 3600), { error: 'locked_here', seconds: 3600 }],
  [no(429, 'wait', 4), { error: 'wait', seconds: 4 }],
  [no(403, 'human_check_needed'), { error: 'human_check_needed', seconds: null }],
  [no(503, 'busy', 5), { error: 'offline', seconds: null }],
  [no(418, 'teapot'), { error: 'failed', seconds: null }],
  [ok({ signInId: 'no uuid' }), { error: 'failed', seconds: null }],
])('%j becomes %j', async (reply, refusal) => {
  replies['/v1/sign-ins'] = reply
  expect(await at.kiosk.answers['signIn.start']({ nationalId: own, password })).toEqual({
    ok: false,
    ...refusal,
  })
  const isBug = refusal.error === 'failed'
  expect(at.problems.filter(({ kind }) => kind === 'ask_failed')).toHaveLength(isBug ? 1 : 0)
  expect(JSON.stringify(at.problems)).not.toMatch(new RegExp(`${own}|${password}`, 'u'))
})

test('without a line it says so, and with another’s form of number before it asks', async () => {
  await store.stop()
  const { answers } = at.kiosk
  expect(await answers['signIn.start']({ nationalId: own, password })).toMatchObject({ error: 'offline' })
  asked.length = 0
  expect(await answers['signIn.start']({ nationalId: '123', password })).toMatchObject({
    error: 'national_id_invalid',
  })
  expect(await answers['letter.status']({ referenceNumber: '123' })).toEqual({
    ok: false,
    error: 'not_a_reference',
  })
  expect(asked).toEqual([])
})

test('a grant that ended signs out; nothing is asked for somebody who is not identified', async () => {
  const { answers } = at.kiosk
  expect(await answers['person.read']({})).toMatchObject({ error: 'signed_out' })
  expect(asked).not.toContain('/v1/person')
  await signIn()
  replies['/v1/person'] = no(401, 'not_allowed')
  expect(await answers['person.read']({})).toMatchObject({ error: 'signed_out' })
  expect(identities.at(-1)).toBeNull()
})

test('what the store answers after the visit has ended is thrown away', async () => {
  const answer = at.kiosk.answers['signIn.start']({ nationalId: own, password })
  at.kiosk.endVisit()
  at.kiosk.startVisit()
  expect(await answer).toMatchObject({ error: 'visit_ended' })
  expect(await at.kiosk.answers['signIn.enterCode']({ code: 'ABCDE' })).toMatchObject({
    error: 'code_refused',
  })
})

test('a move that can’t be one is not stored; each field is told', async () => {
  await signIn()
  const newAddress = {
    street: '',
    houseNumber: 0,
    houseLetter: null,
    dwellingNumber: '?',
    postCode: '0000',
    careOf: null,
  }
  const move = { movers: [uuid], newAddress, moveDate: '2026-02-30' }
  const result = await at.kiosk.answers['move.report'](move)
  expect(result).toMatchObject({ ok: false, error: 'problems' })
  expect(
    result.ok === false && result.error === 'problems' && result.problems.map(({ field }) => field),
  ).toEqual(['street', 'houseNumber', 'dwellingNumber', 'postCode', 'moveDate'])
})
