import { expect, it } from 'vitest'
import { thingOfNumber, things } from '../../shared/domain/humanCheck.ts'
import type { Profile } from '../../shared/wire/account.ts'
import type { HumanCheck } from '../../shared/wire/signIn.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { inventNationalId } from '../letters/testLetters.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk } from '../testKiosk.ts'
import { staffMember, visitorAt } from '../testCallers.ts'
import { answerOf, mobile, password, refusalOf, secretIn, startAccounts } from './testAccounts.ts'
import { accountPolicy } from './policy.ts'

describeOnBoth('an account', (open) => {
  it('is made with a code of the letter, which works once, and not with a wrong one', async () => {
    const { someone, letterFor, post, register, messages } = await startAccounts(await open())
    const kari = await someone()
    const codeOf = await letterFor(kari)
    const begin = async () =>
      answerOf<{ registrationId: string; codeNumber: number }>(
        await post('registrations', { visitId: kari.visitId, nationalId: kari.nationalId }),
      )

    const wrong = await begin()
    expect(
      refusalOf(await post('registrations/code', { registrationId: wrong.registrationId, code: 'WRONG' })),
    ).toBe('403 code_refused')
    const { registrationId, codeNumber } = await begin()
    const choices = { mobile, email: null, preferredChannel: 'sms', signInCodes: 'sms', language: 'en' }
    const complete = (changes: object) =>
      post('registrations/complete', { registrationId, password, ...choices, ...changes })
    expect(refusalOf(await complete({}))).toBe('403 code_refused')
    answerOf(await post('registrations/code', { registrationId, code: codeOf(codeNumber) }))
    expect(refusalOf(await complete({ password: 'short1' }))).toBe('422 password_too_short')
    expect(refusalOf(await complete({ password: 'Fjelltopper' }))).toBe('422 password_no_digit')
    expect(refusalOf(await complete({ mobile: '12' }))).toBe('422 mobile_invalid')
    expect(refusalOf(await complete({ mobile: null }))).toBe('422 mobile_missing')
    answerOf(await complete({}))
    expect(refusalOf(await complete({}))).toBe('403 code_refused')
    expect(await messages()).toContainEqual(expect.stringContaining('registered') as string)

    const again = await register(kari, () => codeOf(codeNumber))
    expect(refusalOf(again)).toBe('403 code_refused')
  })

  it('lets its owner in by password and text message, or by a code of the letter if they prefer that', async () => {
    const { store, someone, letterFor, post, register, startSignIn, enterCode, messages } =
      await startAccounts(await open())
    const kari = await someone()
    const codeOf = await letterFor(kari)
    await register(kari, codeOf)

    const bySms = await startSignIn(kari)
    expect(bySms.next).toEqual({ kind: 'sms' })
    expect(refusalOf(await post('sign-ins/code', { signInId: bySms.signInId, code: 'WRONG' }))).toBe(
      '403 code_refused',
    )
    const headers = await enterCode(bySms.signInId, secretIn(await messages()))
    const own = await ask(`${store.url}/v1/person`, { headers })
    expect(own.text).toContain('Storgata')

    const first = await startSignIn(kari)
    const byLetter = answerOf<typeof first>(await post('sign-ins/letter-code', { signInId: first.signInId }))
    const { next } = byLetter
    if (next.kind !== 'letter_code') throw new Error(`not a code of the letter but ${next.kind}`)
    expect(
      refusalOf(await post('sign-ins/code', { signInId: first.signInId, code: codeOf(next.number + 1) })),
    ).toBe('403 code_refused')
    await enterCode(first.signInId, codeOf(next.number))
    expect(
      refusalOf(await post('sign-ins/code', { signInId: first.signInId, code: codeOf(next.number) })),
    ).toBe('403 code_refused')
  })

  it('lets nobody guess: five wrong in a row lock this kiosk, until an hour has passed or a clerk helps', async () => {
    const { store, central, kiosk, someone, letterFor, register, post, pass } = await startAccounts(
      await open(),
    )
    const kari = await someone()
    await register(kari, await letterFor(kari))
    const attempt = (typed: string, from = kiosk) =>
      post(
        'sign-ins',
        { visitId: kari.visitId, nationalId: kari.nationalId, password: typed },
        undefined,
        from,
      )

    for (let wrong = 0; wrong < accountPolicy.triesAtKiosk; wrong += 1)
      expect(refusalOf(await attempt('Wrong 123'))).toBe('403 sign_in_refused')
    expect(refusalOf(await attempt(password))).toBe('403 locked_here')
    const elsewhere = await enrolTestKiosk(store)
    expect(refusalOf(await attempt(password, elsewhere))).toBe('429 wait')
    pass(1)
    answerOf(await attempt(password, elsewhere))

    const clerk = await staffMember(central, 'clerk')
    answerOf(
      await post('sign-in-locks/release', { kioskId: kiosk.kioskId, nationalId: kari.nationalId }, clerk),
    )
    answerOf(await attempt(password))
    const bergen = {
      office_id: 'bergen',
      name: 'Skatteetaten, Bergen',
      street: 'Gata 1',
      post_code: '5003',
      place: 'BERGEN',
    }
    await central.db
      .insertInto('office')
      .values({ ...bergen, opening_hours: '[]' })
      .execute()
    const stranger = await staffMember(central, 'clerk', 'bergen')
    expect(
      refusalOf(
        await post(
          'sign-in-locks/release',
          { kioskId: kiosk.kioskId, nationalId: kari.nationalId },
          stranger,
        ),
      ),
    ).toBe('403 not_your_kiosk')
    for (let wrong = 0; wrong < accountPolicy.triesAtKiosk; wrong += 1) await attempt('Wrong 123')
    pass(accountPolicy.lockMinutes + 1)
    answerOf(await attempt(password))
  })

  it('opens to a forgotten password by one for ten minutes, which works once and asks for a new one twice', async () => {
    const { someone, letterFor, register, post, startSignIn, enterCode, messages, pass } =
      await startAccounts(await open())
    const kari = await someone()
    await register(kari, await letterFor(kari))
    const forget = async () => {
      answerOf(await post('passwords/forgotten', { visitId: kari.visitId, nationalId: kari.nationalId }))
      return secretIn(await messages())
    }

    const tooLate = await forget()
    pass(accountPolicy.temporaryPasswordMinutes + 1)
    await expect(startSignIn(kari, tooLate)).rejects.toThrow('403')
    const temporary = await forget()
    const { signInId, next } = await startSignIn(kari, temporary)
    expect(next).toEqual({ kind: 'new_password' })
    await expect(startSignIn(kari, temporary)).rejects.toThrow('403')
    const chosen = { signInId, password: 'Bekkelia 12', repeated: 'Bekkelia 13' }
    expect(refusalOf(await post('passwords/new', chosen))).toBe('422 password_not_repeated')
    answerOf(await post('passwords/new', { ...chosen, repeated: chosen.password }))
    const code = secretIn(await messages())
    await startSignIn(kari)
    await enterCode(signInId, code)

    await expect(startSignIn(kari)).rejects.toThrow('403')
    expect((await startSignIn(kari, chosen.password)).next).toEqual({ kind: 'sms' })
  })

  it('is changed by its owner: a new mobile number when its code has come back, everything else at once', async () => {
    const { store, kiosk, someone, letterFor, register, post, messages, pass } = await startAccounts(
      await open(),
    )
    const kari = await someone()
    await register(kari, await letterFor(kari))
    const headers = await visitorAt(store, kiosk, kari.personId)
    const wanted = {
      mobile: '+46701234567',
      email: null,
      preferredChannel: 'sms',
      signInCodes: 'sms',
      language: 'nb',
    }

    const waiting = answerOf<Profile>(await post('profile', wanted, headers))
    expect(waiting).toMatchObject({ mobile, email: null, mobileToConfirm: wanted.mobile, language: 'nb' })
    const code = secretIn(await messages())
    expect(refusalOf(await post('profile/mobile', { code: 'WRONG' }, headers))).toBe('403 code_refused')
    const confirmed = answerOf<Profile>(await post('profile/mobile', { code }, headers))
    expect(confirmed).toMatchObject({ mobile: wanted.mobile, mobileToConfirm: null, contactIsOld: false })

    pass(60 * 24 * 31 * accountPolicy.contactMonths)
    const later = await visitorAt(store, kiosk, kari.personId)
    const old = answerOf<Profile>(await ask(`${store.url}/v1/profile`, { headers: later }))
    expect(old.contactIsOld).toBe(true)
  })

  it('lets its owner change the password, which ends every other grant', async () => {
    const { store, kiosk, someone, letterFor, register, post } = await startAccounts(await open())
    const kari = await someone()
    await register(kari, await letterFor(kari))
    const [here, other] = [
      await visitorAt(store, kiosk, kari.personId),
      await visitorAt(store, kiosk, kari.personId),
    ]
    const change = { current: password, password: 'Bekkelia 12', repeated: 'Bekkelia 12' }

    expect(refusalOf(await post('passwords/change', { ...change, current: 'Wrong 123' }, here))).toBe(
      '403 sign_in_refused',
    )
    answerOf(await post('passwords/change', change, here))
    expect(refusalOf(await ask(`${store.url}/v1/profile`, { headers: other }))).toBe('401 not_allowed')
  })

  it('asks for letters where the mobile number is too old to be trusted, and a person where a program may be at work', async () => {
    const { someone, letterFor, register, startSignIn, post, pass, store } = await startAccounts(await open())
    const kari = await someone()
    await register(kari, await letterFor(kari))
    pass(60 * 24 * 31 * accountPolicy.contactMonths)
    expect((await startSignIn(kari)).next.kind).toBe('letter_code')

    const { kioskId } = await enrolTestKiosk(store)
    const elsewhere = { person_id: kari.personId, kiosk_id: kioskId, last_try_at: store.central.clock() }
    const tries = accountPolicy.humanCheck.triesOfPerson
    await store.central.db
      .insertInto('sign_in_try')
      .values({ ...elsewhere, tries, wait_until: null })
      .execute()
    const attempt = async (humanCheck = {}) => {
      const { visitId, nationalId } = kari
      return refusalOf(await post('sign-ins', { visitId, nationalId, password: 'Wrong 123', ...humanCheck }))
    }
    const ask = async () =>
      answerOf<HumanCheck>(await post('human-checks', { visitId: kari.visitId, form: 'words' }))
    const answer = ({ humanCheckId, kind, options }: HumanCheck, isRight: boolean) => {
      const isOne = (option: number) =>
        (things[kind] as readonly string[]).includes(thingOfNumber(option) ?? '')
      return { humanCheck: { humanCheckId, answer: options.find((option) => isOne(option) === isRight) } }
    }

    expect(await attempt()).toBe('429 wait')
    pass(1)
    expect(await attempt()).toBe('403 human_check_needed')
    expect(await attempt(answer(await ask(), false))).toBe('403 human_check_needed')
    const right = answer(await ask(), true)
    expect(await attempt(right)).toBe('403 sign_in_refused')
    expect(await attempt(right)).toBe('429 wait')
  })
})

describeOnBoth('whoever asks for a number', (open) => {
  it('gets the same answers for the same work, whoever it belongs to', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    const { central, someone, letterFor, register, post } = await startAccounts(db)
    const registered = await someone()
    await register(registered, await letterFor(registered))
    const numbers = {
      nobody: inventNationalId(),
      'with an account': registered.nationalId,
      'without one': (await someone()).nationalId,
      protected: (await someone({ grading: 'strengtFortrolig' })).nationalId,
      dead: (await someone({ status: 'dead' })).nationalId,
      child: (await someone({ birthDate: '2020-01-01' })).nationalId,
    }
    let checked = 0
    const { verify } = central.passwords
    central.passwords.verify = (...given) => {
      checked += 1
      return verify(...given)
    }
    const visitId = registered.visitId
    for (const [path, body] of [
      ['registrations', {}],
      ['sign-ins', { password: 'Wrong 123' }],
      ['passwords/forgotten', {}],
    ] as const) {
      const seen: Record<string, unknown> = {}
      await post(path, { visitId, nationalId: inventNationalId(), ...body })
      for (const [who, nationalId] of Object.entries(numbers)) {
        statements.length = 0
        checked = 0
        const { status, headers, text } = await post(path, { visitId, nationalId, ...body })
        const shape = text
          .replaceAll(/"[0-9a-f-]{36}"/gu, '"id"')
          .replaceAll(/"codeNumber":\d+/gu, '"codeNumber":1')
        const length = headers.get('content-length')?.length
        seen[who] = { status, shape, length, checked, statements: [...statements] }
      }
      for (const who of Object.keys(numbers))
        expect({ [path]: { [who]: seen[who] } }).toEqual({ [path]: { [who]: seen['nobody'] } })
      expect(seen['nobody']).toMatchObject({ checked: path === 'sign-ins' ? 1 : 0 })
      expect(statements.length).toBeGreaterThan(3)
    }
  })
})
