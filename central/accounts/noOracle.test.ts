import { expect, it } from 'vitest'
import type { RegistrationStarted } from '../../shared/wire/registration.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { inventNationalId } from '../letters/testLetters.ts'
import { enrolTestKiosk, type TestKiosk } from '../testKiosk.ts'
import { accountPolicy } from './policy.ts'
import { answerOf, refusalOf, startAccounts } from './testAccounts.ts'

/** Rules: MinID accounts 4, PIN-code letters 3. */
describeOnBoth('whoever asks for a number', (open) => {
  it('gets the same answers for the same work, whoever it belongs to and whatever was tried with it', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    const { store, central, kiosk, someone, member, letterFor, post } = await startAccounts(db)
    const registered = await member()
    const withLetter = await someone()
    await letterFor(withLetter)
    const numbers = {
      nobody: inventNationalId(),
      'with an account': registered.nationalId,
      'with a letter': withLetter.nationalId,
      'without either': (await someone()).nationalId,
      protected: (await someone({ grading: 'strengtFortrolig' })).nationalId,
      dead: (await someone({ status: 'dead' })).nationalId,
      child: (await someone({ birthDate: '2020-01-01' })).nationalId,
    }
    let hashes = 0
    const { passwords } = central
    central.passwords = {
      ...passwords,
      verify(...given) {
        hashes += 1
        return passwords.verify(...given)
      },
    }

    const { visitId } = registered
    const wrongPassword = (nationalId: string, from: TestKiosk) =>
      post('sign-ins', { visitId, nationalId, password: 'Wrong 123' }, undefined, from)
    const begin = (nationalId: string, from: TestKiosk) =>
      post('registrations', { visitId, nationalId }, undefined, from)
    const beginAndEnter = async (nationalId: string, from: TestKiosk) => {
      const { registrationId } = answerOf<RegistrationStarted>(await begin(nationalId, from))
      return post('registrations/code', { registrationId, code: 'WRONG' }, undefined, from)
    }
    const forget = (nationalId: string, from: TestKiosk) =>
      post('passwords/forgotten', { visitId, nationalId }, undefined, from)

    /** What everybody's answer is, when it is the same. */
    async function compare(name: string, route: typeof begin, from = kiosk) {
      await route(inventNationalId(), from)
      const seen: Record<string, unknown> = {}
      for (const [who, nationalId] of Object.entries(numbers)) {
        statements.length = 0
        hashes = 0
        const { status, headers, text } = await route(nationalId, from)
        const shape = text
          .replaceAll(/"[0-9a-f-]{36}"/gu, '"id"')
          .replaceAll(/"codeNumber":\d+/gu, '"codeNumber":1')
        const fixed = [...headers].filter(([header]) => header !== 'date' && header !== 'content-length')
        seen[who] = { status, shape, fixed, hashes, statements: [...statements] }
      }
      for (const [who, observed] of Object.entries(seen))
        expect({ name, [who]: observed }).toEqual({ name, [who]: seen['nobody'] })
      expect(statements.length).toBeGreaterThan(4)
      return { ...(seen['nobody'] as { status: number; shape: string; hashes: number }) }
    }

    expect(await compare('registering', begin)).toMatchObject({ status: 200 })
    expect(await compare('a code', beginAndEnter)).toMatchObject({ status: 403, hashes: 0 })
    expect(await compare('forgetting', forget)).toMatchObject({ status: 200 })
    expect(await compare('forgetting again', forget)).toMatchObject({ status: 200 })
    for (let tries = 1; tries < accountPolicy.triesAtKiosk; tries += 1)
      expect(await compare(`try ${tries}`, wrongPassword)).toMatchObject({ status: 403, hashes: 1 })
    const locked = await compare('the sixth', wrongPassword)
    expect(locked).toMatchObject({ status: 403, hashes: 0 })
    expect(locked.shape).toContain('locked_here')
    const elsewhere = await compare('elsewhere', wrongPassword, await enrolTestKiosk(store))
    expect(elsewhere).toMatchObject({ status: 429, hashes: 0 })
  })

  it('is told only when it can be nobody’s', async () => {
    const { post, someone } = await startAccounts(await open())
    const { visitId } = await someone()

    const answer = await post('registrations', { visitId, nationalId: '12345678901' })
    expect(refusalOf(answer)).toBe('400 national_id_invalid')
  })
})
