import { expect, it } from 'vitest'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { visitorAt } from '../../testCallers.ts'
import { ask } from '../../testHttp.ts'
import { enrolTestKiosk } from '../../testKiosk.ts'
import { accountPolicy } from '../policy.ts'
import { answerOf, password, refusalOf, startAccounts } from '../testAccounts.ts'

/** Rule: MinID accounts 4. */
describeOnBoth('wrong passwords', (open) => {
  it('lock person and kiosk for an hour, and end what was allowed there; elsewhere they only slow down', async () => {
    const { store, central, kiosk, member, tryPassword, pass } = await startAccounts(await open())
    const kari = await member()
    const elsewhere = await enrolTestKiosk(store)
    const here = await visitorAt(store, kiosk, kari.personId)
    const there = await visitorAt(store, elsewhere, kari.personId)
    const mayAct = async (headers: Record<string, string>) =>
      (await ask(`${store.url}/v1/profile`, { headers })).status

    for (let wrong = 0; wrong < accountPolicy.triesAtKiosk; wrong += 1)
      expect(refusalOf(await tryPassword(kari, 'Wrong 123'))).toBe('403 sign_in_refused')
    const locked = await tryPassword(kari, password)
    expect(refusalOf(locked)).toBe('403 locked_here')
    expect(locked.headers.get('retry-after')).toBe('3600')
    expect([await mayAct(here), await mayAct(there)]).toEqual([401, 200])
    const log = await central.db.selectFrom('audit_entry').selectAll().execute()
    expect(log.filter(({ action }) => action === 'sign_in.locked')).toMatchObject([
      { person_id: kari.personId, kiosk_id: kiosk.kioskId },
    ])

    expect(refusalOf(await tryPassword(kari, password, { from: elsewhere }))).toBe('429 wait')
    pass(1)
    answerOf(await tryPassword(kari, password, { from: elsewhere }))
    pass(accountPolicy.lockMinutes)
    answerOf(await tryPassword(kari, password))
  })

  it('are no more tries when they come at once', async () => {
    const { member, tryPassword } = await startAccounts(await open())
    const kari = await member()

    const answers = await Promise.all(Array.from({ length: 12 }, () => tryPassword(kari, 'Wrong 123')))

    const judged = answers.filter((answer) => refusalOf(answer) === '403 sign_in_refused')
    expect(judged).toHaveLength(accountPolicy.triesAtKiosk)
  })

  it('in a row only: a sign-in forgets them', async () => {
    const { member, tryPassword, startSignIn, enterCode, messages } = await startAccounts(await open())
    const kari = await member()
    for (let round = 0; round < 2; round += 1) {
      for (let wrong = 1; wrong < accountPolicy.triesAtKiosk; wrong += 1) await tryPassword(kari, 'Wrong 123')
      const { signInId } = await startSignIn(kari)
      await enterCode(signInId, /[347CDFHKMNPRTWX]{5}/u.exec((await messages()).join())?.[0] ?? '')
    }
  })
})
