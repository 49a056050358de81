import type { Texts } from '../../renderer/locales/texts.ts'
import type { Ears } from './ears.ts'
import type { MailDropReader } from './mailDropReader.ts'

/** A visitor with headphones who never looks, and what they come for more than once. */
export interface BlindVisitor extends Ears {
  readonly text: Texts
  /** From a number screen on. */
  entersNumber(nationalId: string): Promise<void>
  /** From the first screen to the receipt. @returns the reference number, grouped */
  ordersLetter(nationalId: string): Promise<string>
  /** On a receipt: the number that is spelled. */
  hearsReference(): Promise<string>
  /** In a field, found by its name, in place of what stands there. */
  writes(label: string, text: string): Promise<void>
  /** From the first screen to the password screen. */
  beginsSignIn(nationalId: string): Promise<void>
  /** Where the code of a text message is asked for: reads it on their telephone, by whatever reads that to them. */
  entersSmsCode(telephone: string): Promise<void>
  /** From the first screen to "Min side", with a mobile and no e-mail. */
  registers(
    who: { nationalId: string; password: string; telephone: string },
    codes: Map<number, string>,
  ): Promise<void>
  /** On the screen that asks for a code of the letter. */
  entersLetterCode(codes: Map<number, string>): Promise<void>
  /** From the first screen to "Min side". */
  signsIn(who: { nationalId: string; password: string; telephone: string }): Promise<void>
  leaves(): Promise<void>
}

export function blindVisitor(ears: Ears, text: Texts, drop: MailDropReader): BlindVisitor {
  const visitor: BlindVisitor = {
    ...ears,
    text,

    async entersNumber(nationalId) {
      await ears.hears(text.letter.number.heading)
      await ears.types(nationalId)
      await ears.hears('11 av 11 sifre')
      await ears.presses('Enter')
    },

    async ordersLetter(nationalId) {
      await ears.chooses(text.start.order.title)
      await ears.hears(text.letter.account.heading)
      await ears.chooses(text.letter.account.no)
      await visitor.entersNumber(nationalId)
      await ears.hears(text.letter.check.heading)
      await ears.chooses(text.letter.check.order)
      await ears.hears(text.letter.receipt.heading)
      return visitor.hearsReference()
    },

    async hearsReference() {
      const told = await ears.hears(`${text.letter.receipt.reference}: `)
      return told.replace(/^.*: /u, '').replaceAll(' ', '').replaceAll(',', '-')
    },

    async writes(label, typed) {
      await ears.finds(label)
      await ears.types(typed)
    },

    async beginsSignIn(nationalId) {
      await ears.chooses(text.start.account.title)
      await visitor.entersNumber(nationalId)
      await ears.hears(text.signIn.password.heading)
    },

    async registers({ nationalId, password, telephone }, codes) {
      await visitor.beginsSignIn(nationalId)
      await ears.chooses(text.signIn.password.register)
      await ears.hears(text.register.start.letter)
      await ears.chooses(text.register.start.haveLetter)
      await visitor.entersLetterCode(codes)
      await ears.hears(text.contact.mobile.heading)
      await visitor.writes(text.contact.mobile.label, telephone)
      await ears.presses('Enter')
      await ears.hears(text.contact.email.heading)
      await ears.presses('Enter')
      await ears.hears(text.contact.codes.heading)
      await ears.chooses(text.contact.codes.sms)
      await ears.hears(text.newPassword.choose)
      await visitor.writes(text.newPassword.first, password)
      await visitor.writes(text.newPassword.second, password)
      await ears.presses('Enter')
      await ears.hears(text.code.sms.heading)
      await visitor.entersSmsCode(telephone)
      await ears.hears(text.account.heading)
    },

    async entersLetterCode(codes) {
      const asked = /\d+/u.exec(await ears.hears(/^Skriv kode nummer \d+ fra brevet/u))?.[0]
      await ears.types(codes.get(Number(asked)) ?? '')
      await ears.presses('Enter')
    },

    async entersSmsCode(telephone) {
      await ears.types(await drop.secret(telephone))
      await ears.presses('Enter')
    },

    async signsIn({ nationalId, password, telephone }) {
      await visitor.beginsSignIn(nationalId)
      await ears.types(password)
      await ears.presses('Enter')
      await ears.hears(text.code.sms.heading)
      await visitor.entersSmsCode(telephone)
      await ears.hears(text.account.heading)
    },

    async leaves() {
      await ears.chooses(text.frame.end)
      await ears.hears(text.farewell.heading)
    },
  }
  return visitor
}
