import { expect, it } from 'vitest'
import { routes } from '../../shared/wire/routes.ts'
import type { Route } from '../../shared/wire/route.ts'
import { answerOf, refusalOf } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { openFeed } from '../../central/helpDesk/testFeed.ts'
import { signInTestStaff } from '../../central/staff/testStaff.ts'
import { bearer, type Credentials } from '../../central/testCallers.ts'
import { ask } from '../../central/testHttp.ts'
import { openHelpDesk } from './counter.ts'
import { openOffice } from './visit.ts'

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
