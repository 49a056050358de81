import { expect, it } from 'vitest'
import { answerOf, refusalOf, secretIn } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { enrolTestKiosk, type TestKiosk } from '../../central/testKiosk.ts'
import type { SignInProgress, SignInStep } from '../../shared/wire/signIn.ts'
import { openOffice, type Office, type Someone } from './visit.ts'

const refused = '403 code_refused'

/** Rules: MinID accounts 2, PIN-code letters 5–7. */
describeOnBoth('a code that is refused', (open) => {
  it('of a text message: used before, at another kiosk, too late, or after three wrong ones', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { store, member, startSignIn, messages, post, enterCode, pass } = office
    const kari = await member()
    const begins = async () => {
      const { signInId } = await startSignIn(kari)
      return { signInId, code: secretIn(await messages()) }
    }
    const enters = async (body: { signInId: string; code: string }, from?: TestKiosk) =>
      refusalOf(await post('sign-ins/code', body, undefined, from))

    const first = await begins()
    expect(await enters(first, await enrolTestKiosk(store))).toBe(refused)
    await enterCode(first.signInId, first.code)
    expect(await enters(first)).toBe(refused)

    const late = await begins()
    pass(10)
    expect(await enters(late)).toBe(refused)

    const guessed = await begins()
    for (const code of ['WRONG', 'WRONG', 'WRONG', guessed.code])
      expect(await enters({ ...guessed, code })).toBe(refused)
  })

  it('of a letter: in two sign-ins at a time, or another’s number', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { member, enterCode, post } = office
    const kari = await member()
    const codeOf = await getsLetter(office, kari)

    const [one, two] = [await asksForLetterCode(office, kari), await asksForLetterCode(office, kari)]
    expect(two.next).toEqual(one.next)
    const number = numberIn(one.next)
    const other = { signInId: one.signInId, code: codeOf(number + 1) }
    expect(refusalOf(await post('sign-ins/code', other))).toBe(refused)
    await enterCode(one.signInId, codeOf(number))
    expect(refusalOf(await post('sign-ins/code', { signInId: two.signInId, code: codeOf(number) }))).toBe(
      refused,
    )
  })

  it('is one that a stranger has blocked, until its person lifts that; what they blocked themselves stays so', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { member, post, does, signsIn } = office
    const kari = await member()
    const codeOf = await getsLetter(office, kari)
    const before = await asksForLetterCode(office, kari)
    const enters = async ({ signInId, next }: SignInProgress) =>
      refusalOf(await post('sign-ins/code', { signInId, code: codeOf(numberIn(next)) }))
    const block = { kind: 'letter.block', nationalId: kari.nationalId } as const
    const lift = { kind: 'letter.lift_suspension' } as const

    expect(await does(kari, block)).toBe('block.in_force')
    expect(await enters(before)).toBe(refused)
    expect((await asksForLetterCode(office, kari)).next).toEqual({ kind: 'order_letter' })
    expect(await does(kari, lift)).toBe('command.not_applied')
    const visitor = await signsIn(kari)
    expect(await does(kari, lift, visitor)).toBe('command.applied')
    expect(await enters(await asksForLetterCode(office, kari))).toBe('200 ')

    expect(await does(kari, block, visitor)).toBe('block.in_force')
    expect(await does(kari, lift, visitor)).toBe('command.applied')
    expect((await asksForLetterCode(office, kari)).next).toEqual({ kind: 'order_letter' })
    await signsIn(kari)
  })

  it('is one of a letter that came back', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { member, orders, posts, runs, codesOf, post } = office
    const kari = await member()
    const reference = await orders(kari)
    await posts()
    const codeOf = await codesOf(kari)
    const { signInId, next } = await asksForLetterCode(office, kari)

    await runs('letters returned', reference)
    const code = codeOf(numberIn(next))
    expect(refusalOf(await post('sign-ins/code', { signInId, code }))).toBe(refused)
    expect((await asksForLetterCode(office, kari)).next).toEqual({ kind: 'order_letter' })
    await expect(runs('letters returned', reference)).rejects.toThrow('returned before')
  })
})

async function getsLetter(
  { orders, posts, codesOf }: Office,
  who: Someone,
): Promise<(number: number) => string> {
  await orders(who)
  await posts()
  return codesOf(who)
}

/** "I prefer to use codes from PIN-code letter." */
async function asksForLetterCode(
  { startSignIn, post, messages }: Office,
  who: Someone,
): Promise<SignInProgress> {
  const { signInId } = await startSignIn(who)
  await messages()
  return answerOf<SignInProgress>(await post('sign-ins/letter-code', { signInId }))
}

function numberIn(next: SignInStep): number {
  if (next.kind !== 'letter_code') throw new Error(`asked for ${next.kind}`)
  return next.number
}
