import type { Locator } from 'playwright-core'
import type { Visitor } from '../../build/tour/visitor.ts'
import type { MailDropReader } from './mailDropReader.ts'

/** Somebody who is, or becomes, a user of MinID. */
export interface Member {
  nationalId: string
  /** As the envelope says. */
  name: string
  /** Norwegian, as it is typed. */
  mobile: string
  email: string
  password: string
}

/** What a visitor does with an account: signs in and registers, reading codes where they arrive. */
export interface AccountVisitor {
  field(label: string): Locator
  types(label: string, text: string): Promise<void>
  /** The heading of whatever asks for a code of the letter. @returns the number of the code */
  askedCode(): Promise<number>
  /** From the start screen to the first code. */
  registers(who: Member, codes: Map<number, string>): Promise<void>
  /** From the start screen to the password screen. */
  beginsSignIn(nationalId: string): Promise<void>
  /** On the password screen. */
  entersPassword(password: string): Promise<void>
  /** Where a code is asked for, by text message. */
  entersSmsCode(mobile: string): Promise<void>
  /** Where a code of the letter is asked for. */
  entersLetterCode(codes: Map<number, string>): Promise<void>
  /** From the start screen to "Min side". */
  signsIn(who: Member): Promise<void>
}

export function accountVisitor(visitor: Visitor, drop: MailDropReader): AccountVisitor {
  const { page, texts, press, sees } = visitor

  const account: AccountVisitor = {
    field: (label) => page.getByLabel(label, { exact: true }),

    async types(label, text) {
      const field = account.field(label)
      await field.fill('')
      await field.pressSequentially(text)
    },

    async askedCode() {
      const [before = '', after = ''] = texts.code.letter.heading.split('{number}')
      const heading = page.getByRole('heading', {
        level: 1,
        name: new RegExp(`^${before}\\d+${after}$`, 'u'),
      })
      return Number(/\d+/u.exec(await heading.innerText())?.[0])
    },

    async registers(who, codes) {
      await account.beginsSignIn(who.nationalId)
      await press(texts.signIn.password.register)
      await press(texts.register.start.haveLetter)
      await account.entersLetterCode(codes)
      await account.types(texts.contact.mobile.label, who.mobile)
      await press(texts.frame.continue)
      await account.types(texts.contact.email.label, who.email)
      await press(texts.frame.continue)
      await sees(texts.contact.channel.heading)
      await press(texts.contact.channel.sms)
      await sees(texts.contact.codes.heading)
      await press(texts.contact.codes.sms)
      await sees(texts.newPassword.choose)
      await account.types(texts.newPassword.first, who.password)
      await account.types(texts.newPassword.second, who.password)
      await press(texts.register.complete)
      await sees(texts.code.sms.heading)
    },

    async beginsSignIn(nationalId) {
      await press(texts.start.account.title)
      await visitor.entersNumber(nationalId)
      await sees(texts.signIn.password.heading)
    },

    async entersPassword(password) {
      await account.types(texts.signIn.password.label, password)
      await press(texts.frame.continue)
    },

    async entersSmsCode(mobile) {
      await sees(texts.code.sms.heading)
      await account.types(texts.code.sms.label, await drop.secret(`+47${mobile.replaceAll(' ', '')}`))
      await press(texts.signIn.logIn)
    },

    async entersLetterCode(codes) {
      const number = await account.askedCode()
      const label = texts.code.letter.label.replace('{number}', String(number))
      await account.types(label, codes.get(number) ?? `no code ${number}`)
      await page.keyboard.press('Enter')
    },

    async signsIn(who) {
      await account.beginsSignIn(who.nationalId)
      await account.entersPassword(who.password)
      await account.entersSmsCode(who.mobile)
      await sees(texts.account.heading)
    },
  }
  return account
}
