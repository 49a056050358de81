import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { visitorGrantHeader } from '../../shared/wire/route.ts'
import type { RegistrationStarted } from '../../shared/wire/registration.ts'
import type { Grant, HumanCheckAnswer, SignInProgress } from '../../shared/wire/signIn.ts'
import type { Database } from '../database/database.ts'
import { knownCode, lettersWithKnownCodes } from '../letters/codes/testCodes.ts'
import { order, personIdOf, registerPerson, send, type TestPerson } from '../letters/testLetters.ts'
import { dispatchNotices } from '../notices/dispatch.service.ts'
import { bearer, type Credentials } from '../testCallers.ts'
import { ask, type TestAnswer } from '../testHttp.ts'
import { enrolTestKiosk, tokenOf, type TestKiosk } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { saveAccount, type AccountRow } from './account.repository.ts'
import { contactOf } from './contact.repository.ts'

export const password = 'Fjelltopp 7'
export const mobile = '+4790000001'
const minute = 60_000

/** A store by HTTP, a kiosk of it, what it sends to people, and a clock that the test moves. */
export async function startAccounts(db: Database) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-accounts-'))
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
  let now = new Date('2026-05-13T10:00:00Z')
  const store = await startTestStore(db, { clock: () => now, dataDirectory })
  onTestFinished(store.stop)
  const { central } = store
  const sent: { to: string; text: string }[] = []
  const take = (message: { to: string; text: string }) => {
    sent.push(message)
    return Promise.resolve({ outcome: 'taken' } as const)
  }
  const kiosk = await enrolTestKiosk(store)

  /** What people have got since the last time, texts only. */
  async function messages(): Promise<string[]> {
    while (
      (await dispatchNotices(central, {
        senders: { sms: take, email: take },
        contactOf: contactOf(central),
      })) > 0
    );
    return sent.splice(0).map(({ text }) => text)
  }

  async function post(
    path: string,
    body: object,
    headers?: Credentials,
    from: TestKiosk = kiosk,
  ): Promise<TestAnswer> {
    const credentials = headers ?? bearer(await tokenOf(store, from))
    return ask(`${store.url}/v1/${path}`, { method: 'POST', body, headers: credentials })
  }

  /** Somebody in the register; with a letter in their hands if the test needs that. */
  async function someone(given: TestPerson = {}) {
    const nationalId = await registerPerson(db, given)
    return { nationalId, personId: await personIdOf(db, nationalId), visitId: randomUUID() }
  }

  /** Somebody who has registered before. */
  async function member(choices: Partial<AccountRow> = {}) {
    const person = await someone()
    await saveAccount(db, {
      person_id: person.personId,
      password_hash: await central.passwords.hash(password),
      mobile,
      email: 'kari@example.org',
      preferred_channel: 'sms',
      sign_in_codes: 'sms',
      language: 'en',
      contact_confirmed_at: now,
      registered_at: now,
      ...choices,
    })
    return person
  }

  function tryPassword(
    { nationalId, visitId }: { nationalId: string; visitId: string },
    typed: string,
    { from = kiosk, ...more }: { from?: TestKiosk; humanCheck?: HumanCheckAnswer } = {},
  ): Promise<TestAnswer> {
    return post('sign-ins', { visitId, nationalId, password: typed, ...more }, undefined, from)
  }

  /** Letters arrive with codes that the test can tell. @returns the code with that number, of the newest letter */
  async function letterFor(who: {
    nationalId: string
    personId: string
  }): Promise<(number: number) => string> {
    await order(central, who.nationalId)
    await send(central)
    const letterId = (await lettersWithKnownCodes(central, who.personId)).at(-1) ?? ''
    return (number) => knownCode(letterId, number)
  }

  /** By the codes that {@link letterFor} tells. @returns what the last step was answered */
  async function register(
    { nationalId, visitId }: { nationalId: string; visitId: string },
    codeOf: (number: number) => string,
  ): Promise<TestAnswer> {
    const { registrationId, codeNumber } = answerOf<RegistrationStarted>(
      await post('registrations', { visitId, nationalId }),
    )
    await post('registrations/code', { registrationId, code: codeOf(codeNumber) })
    const choices = { email: 'kari@example.org', preferredChannel: 'sms', signInCodes: 'sms', language: 'en' }
    const answer = await post('registrations/complete', { registrationId, password, mobile, ...choices })
    await messages()
    return answer
  }

  async function startSignIn(who: { nationalId: string; visitId: string }, typed = password) {
    return answerOf<SignInProgress>(await tryPassword(who, typed))
  }

  /** @returns what goes with the visitor's next requests */
  async function enterCode(signInId: string, code: string): Promise<Credentials> {
    const { grant } = answerOf<Grant>(await post('sign-ins/code', { signInId, code }))
    return { ...bearer(await tokenOf(store, kiosk)), [visitorGrantHeader]: grant }
  }

  return {
    store,
    central,
    kiosk,
    messages,
    post,
    someone,
    member,
    letterFor,
    register,
    tryPassword,
    startSignIn,
    enterCode,
    pass: (minutes: number) => (now = new Date(now.getTime() + minutes * minute)),
  }
}

/** The one code or password in these messages: capitals and digits without look-alikes. */
export function secretIn(texts: string[]): string {
  const secrets = texts.flatMap((text) => /\b[347CDFHKMNPRTWX]{5,10}\b/u.exec(text) ?? [])
  if (secrets.length !== 1) throw new Error(`${secrets.length} secrets in ${texts.length} messages`)
  return secrets[0] ?? ''
}

export function answerOf<Answer>({ status, text }: TestAnswer): Answer {
  if (status !== 200) throw new Error(`The store answered ${status} ${text}`)
  return JSON.parse(text) as Answer
}

/** `403 sign_in_refused` */
export function refusalOf({ status, text }: TestAnswer): string {
  return `${status} ${(JSON.parse(text) as { error?: string }).error ?? ''}`
}
