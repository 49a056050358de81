import { expect, it } from 'vitest'
import type { Grant } from '../../../shared/wire/signIn.ts'
import { visitorGrantHeader } from '../../../shared/wire/route.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { issueGrant } from '../../grants/grant.service.ts'
import { visitorAt } from '../../testCallers.ts'
import { ask } from '../../testHttp.ts'
import { accountPolicy } from '../policy.ts'
import { answerOf, password, refusalOf, secretIn, startAccounts } from '../testAccounts.ts'

const wanted = { password: 'Bekkelia 12', repeated: 'Bekkelia 12' }

describeOnBoth('a password', (open) => {
  it('that is forgotten gets a temporary one, good once and for ten minutes. Rule: MinID accounts 3', async () => {
    const { member, post, tryPassword, startSignIn, enterCode, messages, pass } = await startAccounts(
      await open(),
    )
    const kari = await member({ preferred_channel: 'email' })
    const forget = () => post('passwords/forgotten', { visitId: kari.visitId, nationalId: kari.nationalId })

    answerOf(await forget())
    const tooLate = secretIn(await messages())
    pass(accountPolicy.temporaryPasswordMinutes)
    expect(refusalOf(await tryPassword(kari, tooLate))).toBe('403 sign_in_refused')

    expect(answerOf(await forget())).toEqual({ minutesValid: 10 })
    const temporary = secretIn(await messages())
    answerOf(await forget())
    expect(await messages()).toEqual([])
    const { signInId, next } = await startSignIn(kari, temporary.toLowerCase())
    expect(next).toEqual({ kind: 'new_password' })
    expect(refusalOf(await tryPassword(kari, temporary))).toBe('403 sign_in_refused')
    expect(refusalOf(await post('sign-ins/letter-code', { signInId }))).toBe('403 code_refused')
    const different = { signInId, ...wanted, repeated: 'Bekkelia 13' }
    expect(refusalOf(await post('passwords/new', different))).toBe('422 password_not_repeated')
    answerOf(await post('passwords/new', { signInId, ...wanted }))

    const code = secretIn(await messages())
    answerOf(await tryPassword(kari, password))
    await enterCode(signInId, code)
    expect(refusalOf(await tryPassword(kari, password))).toBe('403 sign_in_refused')
    answerOf(await tryPassword(kari, wanted.password))
  })

  it('is not sent to contact data that is too old. Rule: MinID accounts 7', async () => {
    const { member, post, messages, pass } = await startAccounts(await open())
    const kari = await member()
    pass(60 * 24 * 31 * accountPolicy.contactMonths)

    answerOf(await post('passwords/forgotten', { visitId: kari.visitId, nationalId: kari.nationalId }))
    expect(await messages()).toEqual([])
  })

  it('is changed by its owner, who goes on with a new grant while all others end', async () => {
    const { store, kiosk, member, post, tryPassword, messages } = await startAccounts(await open())
    const kari = await member()
    const [here, other] = [
      await visitorAt(store, kiosk, kari.personId),
      await visitorAt(store, kiosk, kari.personId),
    ]
    const profile = async (headers: Record<string, string>) =>
      (await ask(`${store.url}/v1/profile`, { headers })).status

    const change = async (current: string | null) => post('passwords/change', { current, ...wanted }, here)
    expect(refusalOf(await change('Wrong 123'))).toBe('403 sign_in_refused')
    expect(refusalOf(await change(null))).toBe('403 sign_in_refused')
    const { grant } = answerOf<Grant>(await change(password))
    expect(await Promise.all([profile(here), profile(other)])).toEqual([401, 401])
    expect(await profile({ ...here, [visitorGrantHeader]: grant })).toBe(200)
    expect(await messages()).toContainEqual(expect.stringContaining('password was changed') as string)
    answerOf(await tryPassword(kari, wanted.password))
  })

  it('need not be known by whom a clerk has verified', async () => {
    const { store, central, kiosk, member, someone, post, tryPassword } = await startAccounts(await open())
    const change = async ({ personId, visitId }: Awaited<ReturnType<typeof someone>>) => {
      const visit = { kioskId: kiosk.kioskId, visitId, personId, assurance: 'clerk_verified' } as const
      const { grant } = await issueGrant(central, central.db, visit)
      const headers = { ...(await visitorAt(store, kiosk)), [visitorGrantHeader]: grant }
      return post('passwords/change', { current: null, ...wanted }, headers)
    }

    expect(refusalOf(await change(await someone()))).toBe('404 no_account')
    const kari = await member()
    answerOf(await change(kari))
    answerOf(await tryPassword(kari, wanted.password))
  })
})
