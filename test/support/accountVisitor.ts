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

/** A visitor with a telephone and a letter box, who registers and signs in with the codes that arrive there. */
export interface AccountVisitor extends Visitor {
  /** By its whole name: the button that shows what was typed is called after its field. */
  field(label: string): Locator
  types(label: string, text: string): Promise<void>
  reads(words: string): Promise<void>
  /** What is wrong, as it is told at once. */
  isTold(words: string): Promise<void>
  /** Which code of the letter the screen asks for. */
  askedCode(): Promise<number>
  /** From the start screen to the first code. */
  registers(who: Member, codes: Map<number, string>): Promise<void>
  /** From where a code of the letter is asked for to the first code. */
  registersWith(codes: Map<number, string>, who: Member): Promise<void>
  /** From the start screen to the password screen. */
  beginsSignIn(nationalId: string): Promise<void>
  /** On the password screen. */
  entersPassword(password: string): Promise<void>
  /** Where a code is asked for, by text message. */
  entersSmsCode(mobile: string): Promise<void>
  typesNewPassword(password: string): Promise<void>
  /** Where a code of the letter is asked for. */
  entersLetterCode(codes: Map<number, string>): Promise<void>
  /** From the start screen to "Min side". */
  signsIn(who: Member): Promise<void>
}

export function accountVisitor(visitor: Visitor, drop: MailDropReader): AccountVisitor {
  const { page, texts } = visitor

  const account: AccountVisitor = {
    ...visitor,
    field: (label) => page.getByLabel(label, { exact: true }),

    reads: (words) => page.getByText(words).first().waitFor(),
    isTold: (words) => page.getByRole('alert').getByText(words).waitFor(),

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
      await visitor.press(texts.signIn.password.register)
      await visitor.press(texts.register.start.haveLetter)
      await account.registersWith(codes, who)
    },

    async registersWith(codes, who) {
      await account.entersLetterCode(codes)
      await account.types(texts.contact.mobile.label, who.mobile)
      await visitor.press(texts.frame.continue)
      await account.types(texts.contact.email.label, who.email)
      await visitor.press(texts.frame.continue)
      await visitor.sees(texts.contact.channel.heading)
      await visitor.press(texts.contact.channel.sms)
      await visitor.sees(texts.contact.codes.heading)
      await visitor.press(texts.contact.codes.sms)
      await visitor.sees(texts.newPassword.choose)
      await account.typesNewPassword(who.password)
      await visitor.press(texts.register.complete)
      await visitor.sees(texts.code.sms.heading)
    },

    async beginsSignIn(nationalId) {
      await visitor.press(texts.start.account.title)
      await visitor.entersNumber(nationalId)
      await visitor.sees(texts.signIn.password.heading)
    },

    async entersPassword(password) {
      await account.types(texts.signIn.password.label, password)
      await visitor.press(texts.frame.continue)
    },

    async entersSmsCode(mobile) {
      await visitor.sees(texts.code.sms.heading)
      await account.types(texts.code.sms.label, await drop.secret(`+47${mobile.replaceAll(' ', '')}`))
      await visitor.press(texts.signIn.logIn)
    },

    async typesNewPassword(password) {
      await account.types(texts.newPassword.first, password)
      await account.types(texts.newPassword.second, password)
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
      await visitor.sees(texts.account.heading)
    },
  }
  return account
}
