import { argon2id, hash } from 'argon2'
import { expect, it, onTestFinished } from 'vitest'
import {
  verifierBytes,
  verifierContext,
  verifierDerivation,
  type StaffVerifier,
  type StaffVerifiers,
} from '../../shared/wire/staff.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { revokeKiosk } from '../fleet/kiosk.repository.ts'
import { createPasswordHashing } from '../passwords/passwordHashing.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk, tokenOf } from '../testKiosk.ts'
import { startTestStore, type TestStore } from '../testStore.ts'
import { addStaff, askToActivate, askToSignIn, runStaff, signInTestStaff, testPassword } from './testStaff.ts'

const bodo = {
  office_id: 'bodo',
  name: 'Skatteetaten, Bodø',
  street: 'Storgata 1',
  post_code: '8006',
  place: 'BODØ',
  opening_hours: '[]',
}

/** Clerk and technician in Oslo, a clerk in Bodø, one of the help desk, one invited. */
async function addEverybody(store: TestStore): Promise<void> {
  await store.central.db.insertInto('office').values(bodo).execute()
  for (const role of ['clerk', 'technician', 'help_desk'] as const) await signInTestStaff(store, role)
  const activationCode = await addStaff(store.central, 'nils clerk bodo')
  await askToActivate(store, { username: 'nils', activationCode })
  await addStaff(store.central, 'invited clerk oslo')
}

/** By the contract alone, as a kiosk does it without network. */
async function fits(password: string, { salt, verifier }: StaffVerifier, officeId: string): Promise<boolean> {
  const derived = await hash(password, {
    ...verifierDerivation,
    type: argon2id,
    salt: Buffer.from(salt, 'base64'),
    associatedData: Buffer.from(verifierContext(officeId)),
    raw: true,
  })
  return derived.subarray(0, verifierBytes).equals(Buffer.from(verifier, 'base64'))
}

describeOnBoth('staff verifiers', (open) => {
  it('are for the office of the kiosk, for days, and for who may still come in', async () => {
    const clock = { now: new Date('2026-05-13T10:00:00Z') }
    const passwords = createPasswordHashing({ atOnce: 2, waiting: 32 })
    const store = await startTestStore(await open(), { clock: () => clock.now, passwords })
    onTestFinished(store.stop)
    await addEverybody(store)
    const kiosk = await enrolTestKiosk(store)
    const seen = async () => {
      const answer = await ask(`${store.url}/v1/staff/verifiers`, { token: await tokenOf(store, kiosk) })
      return (JSON.parse(answer.text) as StaffVerifiers).verifiers
    }
    const usernames = async () => (await seen()).map(({ username }) => username)

    expect(await usernames()).toEqual(['clerk', 'technician'])
    const [clerk] = await seen()
    if (clerk === undefined) throw new Error('no verifier')
    expect(clerk).toMatchObject({ role: 'clerk', expiresAt: '2026-05-16T10:00:00.000Z' })
    expect(await fits(testPassword, clerk, 'oslo')).toBe(true)
    expect(Buffer.from(clerk.verifier, 'base64')).toHaveLength(2)

    clock.now = new Date('2026-05-15T10:00:00Z')
    await askToSignIn(store, 'clerk')
    clock.now = new Date('2026-05-16T10:00:00Z')
    expect(await seen()).toEqual([{ ...clerk, expiresAt: '2026-05-18T10:00:00.000Z' }])

    await runStaff(store.central, 'staff deactivate clerk')
    expect(await usernames()).toEqual([])
    expect(await store.central.db.selectFrom('staff_verifier').select('office_id').execute()).toHaveLength(2)
  })

  it('go to no kiosk that retires or is revoked', async () => {
    const store = await startTestStore(await open())
    onTestFinished(store.stop)
    await signInTestStaff(store, 'clerk')
    const kiosk = await enrolTestKiosk(store)
    const token = await tokenOf(store, kiosk)
    const look = () => ask(`${store.url}/v1/staff/verifiers`, { token })
    expect((await look()).text).toContain('clerk')

    await store.central.db.updateTable('kiosk').set({ state: 'retiring' }).execute()
    expect((await look()).text).toBe('{"verifiers":[]}')
    await revokeKiosk(store.central.db, kiosk.kioskId)
    expect(await look()).toMatchObject({ status: 401 })
  })
})
