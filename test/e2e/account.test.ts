import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import type { AccountVisitor } from '../support/accountVisitor.ts'
import { openDemoOffice, type DemoOffice } from '../support/demoOffice.ts'
import { filled } from '../support/filled.ts'

const modig = {
  nationalId: numbers.ordinary,
  name: 'Modig Teskje',
  mobile: '900 00 101',
  email: 'modig@example.org',
  password: 'Fjelltopp 7',
}
const telephone = '+4790000101'
const swedish = '+46701234567'

let office: DemoOffice
let visitor: AccountVisitor
let codes: Map<number, string>

beforeAll(async () => {
  office = await openDemoOffice()
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterAll(() => office.close())

/** One after the other: what became of the account in one test is what the next finds. */
describe('the account of somebody', () => {
  it('begins with a code of the letter, and the text message that comes at once', async () => {
    await visitor.ordersLetter(modig.nationalId)
    codes = await office.drop.letter(modig.name)
    expect(codes.size).toBe(20)
    visitor = await office.nextVisitor()

    const { texts } = visitor
    await visitor.registers(modig, codes)
    await visitor.reads(texts.signIn.isNew)
    await office.drop.message(telephone, 'registrert som bruker')
    await visitor.entersSmsCode(modig.mobile)
    await visitor.sees(texts.account.heading)
  })

  it('is signed in to with the code of the letter that is asked for; their letters and who saw what stand there', async () => {
    const { texts } = visitor
    await visitor.beginsSignIn(modig.nationalId)
    await visitor.entersPassword(modig.password)
    await visitor.sees(texts.code.sms.heading)
    // Sent all the same, and not to be taken for what the next visitor waits for.
    await office.drop.secret(telephone)
    await visitor.press(texts.signIn.preferLetter)
    await visitor.entersLetterCode(codes)
    await visitor.sees(texts.account.heading)

    await visitor.press(texts.account.letters)
    await visitor.sees(texts.own.heading)
    await visitor.reads(texts.own.state.produced)
    await visitor.press(texts.frame.back)
    await visitor.press(texts.account.accesses)
    await visitor.sees(texts.accesses.heading)
    const accesses = visitor.page.getByRole('listitem')
    await accesses.filter({ hasText: texts.accesses.purpose.signIn }).first().waitFor()
    await visitor.press(texts.accesses.more)
    await accesses.filter({ hasText: texts.accesses.purpose.registration }).first().waitFor()
    await accesses.filter({ hasText: texts.accesses.role.letters }).first().waitFor()
  })

  it('outlives a forgotten password: a temporary one, then a new one twice; the old one is worth nothing', async () => {
    const { texts } = visitor
    const { sign_in_refused: refused } = texts.storeError
    await visitor.beginsSignIn(modig.nationalId)
    await visitor.press(texts.signIn.password.forgotten)
    await visitor.reads(filled(texts.signIn.password.sent, { minutes: 10 }))
    await visitor.types(
      texts.signIn.password.temporary,
      await office.drop.secret(telephone, 'Midlertidig passord'),
    )
    await visitor.press(texts.frame.continue)
    await visitor.sees(texts.newPassword.heading)
    await visitor.types(texts.newPassword.first, 'Bekkelia 12')
    await visitor.types(texts.newPassword.second, 'Bekkelia 13')
    await visitor.press(texts.frame.continue)
    await visitor.isTold(texts.storeError.password_not_repeated)
    await visitor.typesNewPassword('Bekkelia 12')
    await visitor.press(texts.frame.continue)
    await visitor.entersSmsCode(modig.mobile)
    await visitor.sees(texts.account.heading)
    await office.drop.message(telephone, 'Passordet ditt ble endret')

    visitor = await office.nextVisitor()
    await visitor.beginsSignIn(modig.nationalId)
    await visitor.entersPassword(modig.password)
    await visitor.isTold(refused)
    modig.password = 'Bekkelia 12'
    await visitor.entersPassword(modig.password)
    await visitor.entersSmsCode(modig.mobile)
    await visitor.sees(texts.account.heading)
  })

  it('takes a foreign mobile with its code, another e-mail, channel and password, and asks for codes as chosen', async () => {
    const { texts, page } = visitor
    const changes = (name: string) => visitor.press(filled(texts.profile.changeNamed, { name }))
    await visitor.signsIn(modig)
    await visitor.press(texts.account.profile)
    await changes(texts.contact.mobile.label)
    await page.getByLabel(texts.field.country).selectOption({ label: 'Sverige (+46)' })
    await visitor.types(texts.contact.mobile.label, '070 123 45 67')
    await visitor.press(texts.profile.save)
    await visitor.sees(texts.profile.confirm.heading)
    await visitor.types(texts.code.sms.label, await office.drop.secret(swedish))
    await visitor.press(texts.profile.confirm.confirm)
    await visitor.reads(texts.profile.changed.profile)
    await visitor.reads(swedish)

    await changes(texts.contact.email.label)
    await visitor.types(texts.contact.email.label, 'teskje@example.se')
    await visitor.press(texts.profile.save)
    await visitor.reads('teskje@example.se')
    await changes(texts.profile.channel)
    await visitor.press(texts.contact.channel.email)
    await visitor.sees(texts.profile.heading)
    await changes(texts.profile.codes)
    await visitor.press(texts.contact.codes.letter)
    await visitor.sees(texts.profile.heading)
    await visitor.press(texts.profile.password)
    await visitor.types(texts.profile.current, modig.password)
    await visitor.typesNewPassword('Syv fjell 7')
    await visitor.press(texts.profile.save)
    await visitor.reads(texts.profile.changed.password)
    await office.drop.message('teskje@example.se', 'Passordet ditt er endret')

    visitor = await office.nextVisitor()
    modig.password = 'Syv fjell 7'
    await visitor.beginsSignIn(modig.nationalId)
    await visitor.entersPassword(modig.password)
    await visitor.entersLetterCode(codes)
    await visitor.sees(texts.account.heading)
  })
})

describe('a sign-in', () => {
  it('that is refused says the same of somebody who is no user', async () => {
    await visitor.beginsSignIn(numbers.unknownToRegister)
    await visitor.entersPassword('Fjelltopp 7')
    await visitor.isTold(visitor.texts.storeError.sign_in_refused)
  })

  it('whose code is mistyped three times needs another one', async () => {
    const { texts } = visitor
    await visitor.beginsSignIn(modig.nationalId)
    await visitor.entersPassword(modig.password)
    const number = await visitor.askedCode()
    const label = filled(texts.code.letter.label, { number })
    for (const wrong of ['33333', '44444', '77777']) {
      await visitor.types(label, wrong)
      await visitor.press(texts.signIn.logIn)
      await visitor.isTold(wrong === '77777' ? texts.code.usedUp : texts.storeError.code_refused)
    }
    await visitor.press(texts.code.letter.again)
    const logIn = visitor.page.getByRole('button', { name: texts.signIn.logIn })
    await expect.poll(() => logIn.isEnabled(), { timeout: 30_000 }).toBe(true)
    await visitor.entersLetterCode(codes)
    await visitor.sees(texts.account.heading)
  })

  it('is locked after five wrong passwords, the right one included, and leads to the counter', async () => {
    const { texts } = visitor
    await visitor.beginsSignIn(modig.nationalId)
    for (const digit of [1, 2, 3, 4, 5]) {
      await visitor.entersPassword(`Feil passord ${digit}`)
      await visitor.isTold(texts.storeError.sign_in_refused)
    }
    await visitor.entersPassword(modig.password)
    await visitor.isTold(filled(texts.storeError.locked_here, { minutes: 60 }))
    await visitor.press(texts.counter.find)
    await visitor.sees(texts.counter.heading)
  })
})
