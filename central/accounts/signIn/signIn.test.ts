import { expect, it } from 'vitest'
import type { SignInProgress } from '../../../shared/wire/signIn.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { block } from '../../letters/testLetters.ts'
import { ask } from '../../testHttp.ts'
import { enrolTestKiosk } from '../../testKiosk.ts'
import { answerOf, password, refusalOf, secretIn, startAccounts } from '../testAccounts.ts'
import { accountPolicy } from '../policy.ts'

/** Rule: MinID accounts 2. */
describeOnBoth('signing in', (open) => {
  it('takes the password and the code of a text message, which works once, here, and for some minutes', async () => {
    const { store, central, member, post, startSignIn, enterCode, messages, pass } = await startAccounts(
      await open(),
    )
    const kari = await member()
    const enter = async (signInId: string, code: string) =>
      refusalOf(await post('sign-ins/code', { signInId, code }))

    const { signInId, next } = await startSignIn(kari)
    expect(next).toEqual({ kind: 'sms' })
    const code = secretIn(await messages())
    expect(code).toHaveLength(5)
    expect(await enter(signInId, 'WRONG')).toBe('403 code_refused')
    const elsewhere = await enrolTestKiosk(store)
    expect(refusalOf(await post('sign-ins/code', { signInId, code }, undefined, elsewhere))).toBe(
      '403 code_refused',
    )
    const headers = await enterCode(signInId, `${code.slice(0, 2)} ${code.slice(2).toLowerCase()}`)
    expect((await ask(`${store.url}/v1/profile`, { headers })).status).toBe(200)
    expect(await enter(signInId, code)).toBe('403 code_refused')

    const late = await startSignIn(kari)
    const lateCode = secretIn(await messages())
    pass(accountPolicy.codeMinutes)
    expect(await enter(late.signInId, lateCode)).toBe('403 code_refused')

    const guessed = await startSignIn(kari)
    for (let tries = 0; tries < accountPolicy.codeTries; tries += 1) await enter(guessed.signInId, 'WRONG')
    expect(await enter(guessed.signInId, secretIn(await messages()))).toBe('403 code_refused')

    const log = await central.db.selectFrom('audit_entry').select('action').execute()
    expect(log.filter(({ action }) => action === 'account.signed_in')).toHaveLength(1)
  })

  it('takes a code of the letter of whoever prefers that, also in the middle of it', async () => {
    const { member, letterFor, post, startSignIn, enterCode } = await startAccounts(await open())
    const kari = await member()
    const codeOf = await letterFor(kari)

    const { signInId } = await startSignIn(kari)
    const { next } = answerOf<SignInProgress>(await post('sign-ins/letter-code', { signInId }))
    if (next.kind !== 'letter_code') throw new Error(`asked for ${next.kind}`)
    const wrong = { signInId, code: codeOf(next.number + 1) }
    expect(refusalOf(await post('sign-ins/code', wrong))).toBe('403 code_refused')
    await enterCode(signInId, codeOf(next.number))

    const another = await startSignIn(kari)
    const asked = answerOf<SignInProgress>(await post('sign-ins/letter-code', { signInId: another.signInId }))
    expect(asked.next).toEqual({ kind: 'letter_code', number: next.number + 1 })
  })

  it('by text message is not touched by blocked codes. Rule: PIN-code letters 7', async () => {
    const { central, member, letterFor, startSignIn, enterCode, messages, post } = await startAccounts(
      await open(),
    )
    const kari = await member({ sign_in_codes: 'letter' })
    await letterFor(kari)
    expect((await startSignIn(kari)).next.kind).toBe('letter_code')
    await block(central, kari.nationalId)
    await messages()

    const { signInId, next } = await startSignIn(kari)
    expect(next).toEqual({ kind: 'sms' })
    await enterCode(signInId, secretIn(await messages()))
    const onPaper = await startSignIn(kari)
    const letter = await post('sign-ins/letter-code', { signInId: onPaper.signInId })
    expect(answerOf<SignInProgress>(letter).next).toEqual({ kind: 'order_letter' })
  })

  it('opens nobody’s account who has died', async () => {
    const { central, member, tryPassword } = await startAccounts(await open())
    const kari = await member()
    answerOf(await tryPassword(kari, password))
    await central.db.updateTable('person').set({ status: 'dead' }).execute()

    expect(refusalOf(await tryPassword(kari, password))).toBe('403 sign_in_refused')
  })

  it('is not for a kiosk that only delivers what it still holds', async () => {
    const { central, member, tryPassword } = await startAccounts(await open())
    const kari = await member()
    await central.db.updateTable('kiosk').set({ state: 'retiring' }).execute()

    expect(refusalOf(await tryPassword(kari, password))).toBe('401 not_allowed')
  })
})
