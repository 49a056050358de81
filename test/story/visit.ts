import { randomBytes } from 'node:crypto'
import { createReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { LetterTimeline } from '../../shared/domain/letter.ts'
import type { Action, LetterOrderAction } from '../../shared/wire/action.ts'
import type { MoveTimeline } from '../../shared/wire/move.ts'
import type { SignInProgress } from '../../shared/wire/signIn.ts'
import { visitorGrantHeader } from '../../shared/wire/route.ts'
import { answerOf, secretIn, startAccounts } from '../../central/accounts/testAccounts.ts'
import { commands } from '../../central/commands.ts'
import { knownCode, lettersWithKnownCodes } from '../../central/letters/codes/testCodes.ts'
import { actionCommand } from '../../central/testCommand.ts'
import type { Credentials } from '../../central/testCallers.ts'
import { ask } from '../../central/testHttp.ts'
import { syncAs, type TestKiosk } from '../../central/testKiosk.ts'
import type { Database } from '../../central/database/database.ts'

export interface Someone {
  nationalId: string
  personId: string
  visitId: string
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** What can be done at a kiosk, in the office behind it, and at home where the post arrives; all of the store's part by HTTP. */
export async function openOffice(db: Database) {
  const office = await startAccounts(db)
  const { central, store, kiosk } = office

  /** One tap that matters. @returns what the kiosk is told */
  async function does(
    who: Pick<Someone, 'visitId'>,
    action: Action,
    visitor?: Credentials,
    at: TestKiosk = kiosk,
  ): Promise<string | undefined> {
    const { visitId } = who
    const grant = visitor?.[visitorGrantHeader] ?? null
    const command = actionCommand(store, at, action, { header: { visitId }, content: { visitId, grant } })
    const { events } = await syncAs(store, at, [command])
    return events.at(-1)?.kind
  }

  /** @returns the reference on the receipt */
  async function orders(
    who: Pick<Someone, 'nationalId' | 'visitId'>,
    visitor?: Credentials,
    more: Partial<LetterOrderAction> = {},
  ): Promise<string> {
    const referenceNumber = createReferenceNumber(randomBytes)
    const { nationalId } = who
    const order = { kind: 'letter.order', nationalId, referenceNumber, language: 'nb' } as const
    await does(who, { ...order, ...more }, visitor)
    return referenceNumber
  }

  /** As `npm run central -- …` does. @returns what it prints */
  async function runs(name: string, ...parameters: string[]): Promise<string[]> {
    const printed: string[] = []
    const command = commands.find((candidate) => candidate.name === name)
    if (command === undefined) throw new Error(`there is no command ${name}`)
    await command.run(central, parameters, (line) => printed.push(line))
    return printed
  }

  /** What waits is printed and handed to the post. */
  async function posts(): Promise<void> {
    const batchId = (await runs('letters produce'))
      .find((line) => line.startsWith('batch '))
      ?.split(/\s+/u)[1]
    if (batchId !== undefined) await runs('letters posted', batchId)
  }

  /** Reads the newest letter. @returns its code with a number */
  async function codesOf({ personId }: Pick<Someone, 'personId'>): Promise<(number: number) => string> {
    const letterId = (await lettersWithKnownCodes(central, personId)).at(-1) ?? ''
    return (number) => knownCode(letterId, number)
  }

  async function becameOf(reference: string): Promise<string> {
    const [line = ''] = await runs('letters status', reference)
    const { state, reason } = JSON.parse(line) as { state: string; reason: string | null }
    return reason === null ? state : `${state}: ${reason}`
  }

  async function signsIn(who: Someone, password?: string): Promise<Credentials> {
    await office.messages()
    const { signInId } = await office.startSignIn(who, password)
    return office.enterCode(signInId, secretIn(await office.messages()))
  }

  async function signsInByLetter(who: Someone, codeOf: (number: number) => string): Promise<Credentials> {
    const { signInId } = await office.startSignIn(who)
    const { next } = answerOf<SignInProgress>(await office.post('sign-ins/letter-code', { signInId }))
    if (next.kind !== 'letter_code') throw new Error(`asked for ${next.kind}`)
    return office.enterCode(signInId, codeOf(next.number))
  }

  const lettersOf = async (headers: Credentials) =>
    answerOf<{ letters: LetterTimeline[] }>(await ask(`${store.url}/v1/letters`, { headers })).letters

  const movesOf = async (headers: Credentials) =>
    answerOf<{ moves: MoveTimeline[] }>(await ask(`${store.url}/v1/moves`, { headers })).moves

  return {
    ...office,
    does,
    orders,
    runs,
    posts,
    codesOf,
    becameOf,
    signsIn,
    signsInByLetter,
    lettersOf,
    movesOf,
  }
}
