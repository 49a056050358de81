import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { OwnData } from '../../../shared/wire/account.ts'
import { visitorGrantHeader } from '../../../shared/wire/route.ts'
import type { Grant } from '../../../shared/wire/signIn.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { inventNationalId } from '../../letters/testLetters.ts'
import { staffMember, visitorAt } from '../../testCallers.ts'
import { ask } from '../../testHttp.ts'
import { accountPolicy } from '../policy.ts'
import { answerOf, password, refusalOf, startAccounts } from '../testAccounts.ts'

describeOnBoth('a clerk', (open) => {
  it('verifies who somebody is, at kiosks of their own office. Rule: MinID accounts 6', async () => {
    const { store, central, kiosk, someone, post } = await startAccounts(await open())
    const { db } = central
    await addBergen(central)
    const kari = await someone()
    const clerk = await staffMember(central, 'clerk')
    const body = { kioskId: kiosk.kioskId, visitId: kari.visitId, document: 'passport' }
    const verify = (nationalId: string, headers = clerk, changes: object = {}) =>
      post('clerk-verifications', { ...body, nationalId, ...changes }, headers)

    expect(refusalOf(await verify(kari.nationalId, clerk, { kioskId: randomUUID() }))).toBe(
      '403 not_your_kiosk',
    )
    const stranger = await staffMember(central, 'clerk', 'bergen')
    expect(refusalOf(await verify(kari.nationalId, stranger))).toBe('403 not_your_kiosk')
    expect(refusalOf(await verify(inventNationalId()))).toBe('404 no_such_person')
    const { grant } = answerOf<Grant>(await verify(kari.nationalId))
    expect(await db.selectFrom('visitor_grant').selectAll().execute()).toMatchObject([
      {
        kiosk_id: kiosk.kioskId,
        visit_id: kari.visitId,
        person_id: kari.personId,
        assurance: 'clerk_verified',
      },
    ])

    const headers = { ...(await visitorAt(store, kiosk)), [visitorGrantHeader]: grant }
    const own = answerOf<OwnData>(await ask(`${store.url}/v1/person`, { headers }))
    expect(own).toMatchObject({ givenName: 'Ærlig', familyName: 'Østers', household: [] })
    expect(own.addresses).toMatchObject([{ kind: 'bostedsadresse', content: { street: 'Storgata' } }])
    const log = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'person.verified')
      .execute()
    expect(log).toMatchObject([{ person_id: kari.personId, purpose: 'verify identity by passport' as const }])
  })

  it('releases a lock at kiosks of their own office. Rule: MinID accounts 4', async () => {
    const { central, kiosk, member, tryPassword, post } = await startAccounts(await open())
    await addBergen(central)
    const kari = await member()
    for (let wrong = 0; wrong < accountPolicy.triesAtKiosk; wrong += 1) await tryPassword(kari, 'Wrong 123')
    const release = { kioskId: kiosk.kioskId, nationalId: kari.nationalId }

    const stranger = await staffMember(central, 'clerk', 'bergen')
    expect(refusalOf(await post('sign-in-locks/release', release, stranger))).toBe('403 not_your_kiosk')
    expect(refusalOf(await tryPassword(kari, password))).toBe('403 locked_here')
    answerOf(await post('sign-in-locks/release', release, await staffMember(central, 'clerk')))
    answerOf(await tryPassword(kari, password))
  })
})

async function addBergen({ db }: Awaited<ReturnType<typeof startAccounts>>['central']): Promise<void> {
  const bergen = { office_id: 'bergen', name: 'Skatteetaten, Bergen', street: 'Gata 1', opening_hours: '[]' }
  await db
    .insertInto('office')
    .values({ ...bergen, post_code: '5003', place: 'BERGEN' })
    .execute()
}
