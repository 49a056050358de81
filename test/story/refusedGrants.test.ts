import { expect, it } from 'vitest'
import { answerOf, password, refusalOf } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { bearer, type Credentials } from '../../central/testCallers.ts'
import { ask } from '../../central/testHttp.ts'
import { enrolTestKiosk, tokenOf } from '../../central/testKiosk.ts'
import { openCounter } from './counter.ts'
import { openOffice, type Office, type Someone } from './visit.ts'

const minute = 1
const day = 24 * 60
const wrong = 'Wrong 123'
const lift = { kind: 'letter.lift_suspension' } as const

/** Rules: MinID accounts 4, 6. */
describeOnBoth('what a visitor was let do', (open) => {
  it('ends with a lock, which a clerk of this office or an hour ends', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { member, does, tryPassword, signsIn, pass, runs } = office
    const kari = await member()
    const visitor = await signsIn(kari)
    expect(await mayRead(office, visitor)).toBe('200 ')
    await wrongFiveTimes(office, kari)

    expect(await mayRead(office, visitor)).toBe('401 not_allowed')
    expect(await does(kari, lift, visitor)).toBe('command.not_applied')
    await runs('office add', 'bergen', 'Skatteetaten, Bergen', 'Nordre Nøstekaien 1', '5011', 'BERGEN')
    expect(refusalOf(await (await openCounter(office, 'bergen')).releases(kari))).toBe('403 not_your_kiosk')
    expect(refusalOf(await tryPassword(kari, password))).toBe('403 locked_here')
    answerOf(await (await openCounter(office)).releases(kari))
    await signsIn(kari)

    await wrongFiveTimes(office, kari)
    pass(60 * minute - minute)
    expect(refusalOf(await tryPassword(kari, password))).toBe('403 locked_here')
    pass(minute)
    await signsIn(kari)
  })

  it('ends with the password that let them in', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { member, does, signsIn, post } = office
    const kari = await member()
    const [earlier, visitor] = [await signsIn(kari), await signsIn(kari)]
    const change = { current: password, password: 'Bekkelia 12', repeated: 'Bekkelia 12' }
    answerOf(await post('passwords/change', change, visitor))

    for (const ended of [earlier, visitor]) {
      expect(await mayRead(office, ended)).toBe('401 not_allowed')
      expect(await does(kari, lift, ended)).toBe('command.not_applied')
    }
  })

  it('is read for half an hour, and done for a week by a kiosk without network, at that kiosk alone', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { store, member, does, signsIn, pass } = office
    const kari = await member()
    const visitor = await signsIn(kari)
    expect(await does(kari, lift, visitor, await enrolTestKiosk(store))).toBe('command.not_applied')

    pass(30 * minute - minute)
    expect(await mayRead(office, visitor)).toBe('200 ')
    pass(minute)
    expect(await mayRead(office, visitor)).toBe('401 not_allowed')
    expect(await does(kari, lift, visitor)).toBe('command.applied')
    pass(7 * day - 30 * minute)
    expect(await does(kari, lift, visitor)).toBe('command.applied')
    pass(minute)
    expect(await does(kari, lift, visitor)).toBe('command.not_applied')
  })
})

async function wrongFiveTimes({ tryPassword }: Office, who: Someone): Promise<void> {
  for (let count = 0; count < 5; count += 1)
    expect(refusalOf(await tryPassword(who, wrong))).toBe('403 sign_in_refused')
}

/** The kiosk’s own token is as fresh as ever. */
async function mayRead({ store, kiosk }: Office, visitor: Credentials): Promise<string> {
  const headers = { ...visitor, ...bearer(await tokenOf(store, kiosk)) }
  return refusalOf(await ask(`${store.url}/v1/profile`, { headers }))
}
