import { expect, it } from 'vitest'
import { routes, type Route } from '../../shared/wire/routes.ts'
import type { RegistrationStarted } from '../../shared/wire/registration.ts'
import { answerOf, refusalOf } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { openFeed } from '../../central/helpDesk/testFeed.ts'
import { readLetterPolicy } from '../../central/letters/readLetterPolicy.ts'
import { askToSignIn, signInTestStaff, tokenIn } from '../../central/staff/testStaff.ts'
import { bearer, type Credentials } from '../../central/testCallers.ts'
import { ask } from '../../central/testHttp.ts'
import { openOffice, type Office } from './visit.ts'

const day = 24 * 60

/** Somebody answers 800 30 300, and signs in for each call. */
async function openHelpDesk({ store, post }: Office) {
  const token = await signInTestStaff(store, 'help_desk')
  const asks = async (path: string, body: object) =>
    post(`help-desk/${path}`, body, bearer(tokenIn(await askToSignIn(store, 'help-desk'))))
  return {
    token,
    blocks: (nationalId: string) => asks('blocks', { nationalId }),
    reorders: (nationalId: string) => asks('orders', { nationalId, language: 'nb' }),
  }
}

/** Rule: MinID accounts 8. */
describeOnBoth('the help desk', (open) => {
  it('reaches nothing but its own, and nobody else reaches that', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { store, member, signsIn } = office
    const { token } = await openHelpDesk(office)
    const answer = async ({ method, path }: Route, credentials: Credentials) =>
      refusalOf(await ask(`${store.url}${path}`, { method, headers: credentials }))
    const all: [string, Route][] = Object.entries(routes)
    const others = all.filter(([, { caller }]) => caller !== 'help_desk' && caller !== 'anyone')
    const own = all.filter(([, { caller }]) => caller === 'help_desk')
    expect([others.length > 20, own.length]).toEqual([true, 3])

    for (const [name, route] of others)
      expect([name, await answer(route, bearer(token))]).toEqual([name, '401 not_allowed'])
    const clerk = bearer(await signInTestStaff(store, 'clerk'))
    const technician = bearer(await signInTestStaff(store, 'technician'))
    const visitor = await signsIn(await member())
    for (const [name, route] of own)
      for (const credentials of [clerk, technician, visitor, {}])
        expect([name, await answer(route, credentials)]).toEqual([name, '401 not_allowed'])
  })

  it('sees of an order its number, reference and time; blocks on request; orders no letters with PIN codes', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { store, member, post, orders, posts, startSignIn } = office
    const { token, blocks, reorders } = await openHelpDesk(office)
    const kari = await member({ sign_in_codes: 'letter', preferred_channel: 'email', mobile: null })
    const referenceNumber = await orders(kari)
    await posts()
    const { nationalId } = kari
    const event = await (await openFeed(store, token)).next()
    expect(event?.order).toEqual({ nationalId, referenceNumber, orderedAt: '2026-05-13T10:00:00.000Z' })

    const { signInId, next } = await startSignIn(kari)
    expect(next.kind).toBe('letter_code')
    const receivedAt = '2026-05-13T10:00:00.000Z'
    expect(answerOf(await blocks(nationalId))).toEqual({ receivedAt })
    const codeOf = await office.codesOf(kari)
    expect(refusalOf(await post('sign-ins/code', { signInId, code: codeOf(1) }))).toBe('403 code_refused')
    expect((await startSignIn(kari)).next).toEqual({ kind: 'order_letter' })
    expect(refusalOf(await reorders(nationalId))).toBe('409 not_offered')
  })
})

/** Rule: PIN-code letters 11. */
describeOnBoth('an activation letter', (open) => {
  it('is made by the help desk alone while one is valid, not while one is on its way, from the year one turns 13', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, someone, orders, posts, becameOf, pass } = office
    central.letterPolicy = readLetterPolicy({ LETTER_KIND: 'activation_letter', LETTER_VALID_DAYS: '30' })
    const desk = await openHelpDesk(office)
    const reorders = async ({ nationalId }: { nationalId: string }) =>
      answerOf<{ referenceNumber: string }>(await desk.reorders(nationalId)).referenceNumber
    const becomes = async (reference: string) => {
      await posts()
      return becameOf(reference)
    }

    expect(await becomes(await reorders(await someone({ birthDate: '2014-01-01' })))).toBe(
      'refused: referred',
    )
    expect(await becomes(await reorders(await someone({ birthDate: '2013-12-31' })))).toBe('posted')
    const kari = await someone()
    expect(await becomes(await orders(kari))).toBe('refused: mobile_unconfirmed')
    expect(await becomes(await reorders(kari))).toBe('posted')
    expect(await becomes(await orders(kari))).toBe('refused: on_its_way')
    expect(await becomes(await reorders(kari))).toBe('refused: on_its_way')
    pass(29 * day)
    expect(await becomes(await orders(kari))).toBe('refused: still_valid')
    expect(await becomes(await reorders(kari))).toBe('posted')
    pass(31 * day)
    expect(await becomes(await orders(kari))).toBe('refused: mobile_unconfirmed')
  })

  it('has one code, which works until its last day', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, someone, posts, post, codesOf, pass } = office
    central.letterPolicy = readLetterPolicy({ LETTER_KIND: 'activation_letter', LETTER_VALID_DAYS: '10' })
    const { reorders } = await openHelpDesk(office)
    const kari = await someone()
    answerOf(await reorders(kari.nationalId))
    await posts()
    const codeOf = await codesOf(kari)
    const enters = async () => {
      const { nationalId, visitId } = kari
      const started = answerOf<RegistrationStarted>(await post('registrations', { nationalId, visitId }))
      const { registrationId, codeNumber } = started
      expect(codeNumber).toBe(1)
      return refusalOf(await post('registrations/code', { registrationId, code: codeOf(1) }))
    }

    pass(11 * day)
    expect(await enters()).toBe('403 code_refused')
    pass(-day)
    expect(await enters()).toBe('200 ')
    expect(await enters()).toBe('403 code_refused')
  })
})
