import { expect, it, onTestFinished } from 'vitest'
import type { Central } from '../central.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import type { PasswordHashing } from '../passwords/passwordHashing.ts'
import { createCheapHashing } from '../passwords/testPasswords.ts'
import { errorOf } from '../testHttp.ts'
import { startTestStore } from '../testStore.ts'
import { signInStaff } from './signIn.service.ts'
import { addStaff, askToActivate, askToSignIn, runStaff, signInTestStaff, testPassword } from './testStaff.ts'
import { authenticateStaff } from './token.service.ts'

async function start(open: Open) {
  const clock = { now: new Date('2026-05-13T10:00:00Z') }
  const statements: string[] = []
  const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
  const hashing = createCheapHashing()
  /** Hashing is most of the work, so it counts as a statement. */
  const passwords: PasswordHashing = {
    ...hashing,
    verify(hash, password) {
      statements.push('argon2id')
      return hashing.verify(hash, password)
    },
  }
  const store = await startTestStore(db, { clock: () => clock.now, passwords })
  onTestFinished(store.stop)
  const later = (minutes: number) => (clock.now = new Date(clock.now.getTime() + minutes * 60_000))
  return { store, central: store.central, statements, later }
}

describeOnBoth('a member of staff', (open) => {
  it('chooses a password with a one-time code, signs in, and is out the moment they are deactivated', async () => {
    const { store, central, later } = await start(open)
    const activationCode = await addStaff(central, 'kari clerk oslo')
    const typed = activationCode.toLowerCase().replaceAll('-', ' ')
    expect(await askToSignIn(store, 'kari')).toMatchObject({ status: 401 })

    const activated = await askToActivate(store, { username: 'kari', activationCode: typed })
    const signedIn = await askToSignIn(store, 'kari')

    const answer = { role: 'clerk', expiresInSeconds: 3600, token: expect.any(String) as string }
    expect([activated, signedIn].map(({ text }) => JSON.parse(text) as object)).toEqual([answer, answer])
    const { token } = JSON.parse(signedIn.text) as { token: string }
    const authenticate = (role: 'clerk' | 'technician') => authenticateStaff(central, `Bearer ${token}`, role)
    const staffId = expect.any(String) as string
    expect(await authenticate('clerk')).toEqual({ staffId, role: 'clerk', officeId: 'oslo' })
    await expect(authenticate('technician')).rejects.toMatchObject({ status: 401 })
    later(59)
    await authenticate('clerk')

    await runStaff(central, 'staff deactivate kari')

    await expect(authenticate('clerk')).rejects.toMatchObject({ status: 401, code: 'not_allowed' })
    expect(await askToSignIn(store, 'kari')).toMatchObject({ status: 401 })
    await askToActivate(store, {
      username: 'kari',
      activationCode: await addStaff(central, 'kari clerk oslo'),
    })
    await expect(authenticate('clerk')).rejects.toMatchObject({ status: 401 })
    const states = (await runStaff(central, 'staff list')).map((line) =>
      line.split(/\s+/u).slice(1).join(' '),
    )
    expect(states).toEqual(['kari clerk oslo deactivated', 'kari clerk oslo active'])
    expect(await auditOf(central)).toEqual([
      'operator: staff.added',
      'clerk: staff.activated',
      'clerk: staff.signed_in',
      'operator: staff.deactivated',
      'operator: staff.added',
      'clerk: staff.activated',
    ])
  })

  it('is signed out after an hour', async () => {
    const { store, central, later } = await start(open)
    const token = await signInTestStaff(store, 'help_desk')
    later(60)
    await expect(authenticateStaff(central, `Bearer ${token}`, 'help_desk')).rejects.toMatchObject({
      status: 401,
    })
  })

  it('gets one answer for a code that is wrong, used, too old or of no form, and for an unknown username', async () => {
    const { store, central, later } = await start(open)
    const [old, fresh] = [
      await addStaff(central, 'kari clerk oslo'),
      await addStaff(central, 'ola help_desk'),
    ]
    const activate = (username: string, activationCode: string) =>
      askToActivate(store, { username, activationCode })
    expect(await activate('ola', fresh)).toMatchObject({ status: 200 })
    const answers = [
      await activate('kari', fresh),
      await activate('ola', fresh),
      await activate('nobody', fresh),
      await activate('kari', 'no code'),
    ]
    later(7 * 24 * 60)
    answers.push(await activate('kari', old))

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(403)
    const password = 'elleve tegn'
    const tooShort = await askToActivate(store, { username: 'kari', activationCode: old, password })
    expect(tooShort).toMatchObject({ status: 400 })
  })

  it('with a wrong password is answered as nobody is, by the same statements, and then has to wait', async () => {
    const { store, central, statements, later } = await start(open)
    await signInTestStaff(store, 'clerk', 'kari')
    const tries: Record<string, string[]> = { kari: [], nobody: [] }
    const work: Record<string, string[]> = {}

    for (const username of Object.keys(tries)) {
      statements.length = 0
      for (let count = 0; count < 6; count += 1) {
        const { status, text, headers } = await askToSignIn(store, username, 'a wrong password')
        tries[username]?.push(`${status} ${text} ${headers.get('retry-after')}`)
      }
      work[username] = [...statements]
    }

    expect(tries['kari']).toEqual(tries['nobody'])
    expect(work['kari']).toEqual(work['nobody'])
    expect(work['nobody']?.filter((statement) => statement === 'argon2id')).toHaveLength(5)
    expect(tries['kari']?.map((answer) => answer.slice(0, 3))).toEqual([
      '401',
      '401',
      '401',
      '401',
      '401',
      '429',
    ])
    expect(tries['kari']?.at(-1)).toMatch(/ 900$/u)
    const right = await askToSignIn(store, 'kari')
    expect([right.status, errorOf(right)]).toEqual([429, 'too_many_attempts'])
    const elsewhere = await signInStaff(central, { username: 'kari', password: testPassword }, '192.0.2.1')
    expect(elsewhere.role).toBe('clerk')
    later(15)
    expect(await askToSignIn(store, 'kari')).toMatchObject({ status: 200 })
    expect(await askToSignIn(store, 'kari', 'a wrong password')).toMatchObject({ status: 401 })
  })

  it('who tries many times at once has tried as often', async () => {
    const { store } = await start(open)
    await signInTestStaff(store, 'clerk', 'kari')

    const answers = await Promise.all(Array.from({ length: 8 }, () => askToSignIn(store, 'kari', 'wrong')))

    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  })
})

/** By whom and what, in its order. */
async function auditOf({ db }: Central): Promise<string[]> {
  const entries = await db.selectFrom('audit_entry').select(['actor', 'action']).orderBy('number').execute()
  return entries.map(({ actor, action }) => `${actor.split(' ')[0]}: ${action}`)
}
