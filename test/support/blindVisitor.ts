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
