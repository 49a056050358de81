import { expect, it } from 'vitest'
import type { Profile } from '../../../shared/wire/account.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { visitorAt } from '../../testCallers.ts'
import { ask } from '../../testHttp.ts'
import { contactOf } from '../contact.repository.ts'
import { accountPolicy } from '../policy.ts'
import { answerOf, mobile, refusalOf, secretIn, startAccounts } from '../testAccounts.ts'

const choices = { email: null, preferredChannel: 'sms', signInCodes: 'sms', language: 'nb' }
const swedish = '+46701234567'

describeOnBoth('a profile', (open) => {
  it('is changed by its owner: a new mobile number when its code has come back, all else at once', async () => {
    const { store, kiosk, member, someone, post, messages } = await startAccounts(await open())
    const kari = await member()
    const headers = await visitorAt(store, kiosk, kari.personId)
    const save = (changes: object) => post('profile', { ...choices, ...changes }, headers)
    const confirm = (code: string) => post('profile/mobile', { code }, headers)

    const waiting = answerOf<Profile>(await save({ mobile: '0046 70-123 45 67' }))
    expect(waiting).toMatchObject({ mobile, email: null, mobileToConfirm: swedish, language: 'nb' })
    const code = secretIn(await messages())
    expect(refusalOf(await confirm('WRONG'))).toBe('403 code_refused')
    const confirmed = answerOf<Profile>(await confirm(code))
    expect(confirmed).toMatchObject({ mobile: swedish, mobileToConfirm: null })
    expect(refusalOf(await confirm(code))).toBe('403 code_refused')

    expect(refusalOf(await save({ mobile: null }))).toBe('422 mobile_missing')
    expect(refusalOf(await save({ mobile: swedish, preferredChannel: 'email' }))).toBe('422 email_missing')
    const injected = { mobile: swedish, email: 'kari@example.org\r\nBcc: all@example.org' }
    expect(refusalOf(await save(injected))).toBe('422 email_invalid')
    const stranger = await visitorAt(store, kiosk, (await someone()).personId)
    expect(refusalOf(await ask(`${store.url}/v1/profile`, { headers: stranger }))).toBe('404 no_account')
  })

  it('is not used when it is older than 18 months, until its owner has confirmed it. Rule: MinID accounts 7', async () => {
    const { store, central, kiosk, member, post, messages, pass } = await startAccounts(await open())
    const kari = await member()
    expect(await contactOf(central)(central.db, kari.personId)).toMatchObject({ mobile })
    pass(60 * 24 * 31 * accountPolicy.contactMonths)

    expect(await contactOf(central)(central.db, kari.personId)).toBeNull()
    const headers = await visitorAt(store, kiosk, kari.personId)
    const profile = () => ask(`${store.url}/v1/profile`, { headers })
    expect(answerOf<Profile>(await profile())).toMatchObject({ contactIsOld: true })
    const replaced = answerOf<Profile>(await post('profile', { mobile: swedish, ...choices }, headers))
    expect(replaced).toMatchObject({ mobile, contactIsOld: true })
    const code = secretIn(await messages())
    expect(answerOf<Profile>(await post('profile/mobile', { code }, headers)).contactIsOld).toBe(false)
    expect(await contactOf(central)(central.db, kari.personId)).toMatchObject({ mobile: swedish })
  })
})
