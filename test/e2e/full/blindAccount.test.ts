import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../../central/register/seed/exampleNationalIds.ts'
import type { BlindVisitor } from '../../support/blindVisitor.ts'
import { filled } from '../../support/filled.ts'
import { openSoundOffice, type SoundOffice } from '../../support/soundOffice.ts'

const modig = {
  nationalId: numbers.ordinary,
  name: 'Modig Teskje',
  mobile: '90000401',
  email: 'modig@example.org',
  password: 'Fjelltopp 7',
}
const telephone = '+4790000401'
const swedish = '+46701234567'

let office: SoundOffice
let visitor: BlindVisitor

beforeAll(async () => {
  office = await openSoundOffice()
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterAll(() => office.close())

/** One after the other: what became of the account in one test is what the next finds. */
describe('somebody who never looks', () => {
  it('registers with a code of the letter; what is wrong with a password is told', async () => {
    const { text } = visitor
    await visitor.ordersLetter(modig.nationalId)
    await visitor.leaves()
    // Somebody whom they trust reads the letter to them.
    const codes = await office.drop.letter(modig.name)
    visitor = await office.nextVisitor()

    await visitor.beginsSignIn(modig.nationalId)
    await visitor.chooses(text.signIn.password.register)
    await visitor.hears(text.register.start.letter)
    await visitor.chooses(text.register.start.haveLetter)
    await visitor.entersLetterCode(codes)

    await visitor.hears(text.contact.mobile.heading)
    await visitor.writes(text.contact.mobile.label, modig.mobile)
    await visitor.presses('Enter')
    await visitor.hears(text.contact.email.heading)
    await visitor.types('modig')
    await visitor.presses('Enter')
    await visitor.hears(text.storeError.email_invalid.split('. ')[0]!)
    await visitor.types('@example.org')
    await visitor.presses('Enter')
    await visitor.hears(text.contact.channel.heading)
    await visitor.hears(text.contact.channel.text.split('. ')[0]!)
    await visitor.chooses(text.contact.channel.sms)
    await visitor.hears(text.contact.codes.heading)
    await visitor.chooses(text.contact.codes.sms)

    await visitor.hears(text.newPassword.choose)
    await visitor.hears(text.newPassword.rule.length)
    await visitor.writes(text.newPassword.first, modig.password)
    await visitor.hears(text.newPassword.rule.met)
    await visitor.writes(text.newPassword.second, 'noe annet')
    await visitor.presses('Enter')
    await visitor.hears(text.storeError.password_not_repeated)
    await visitor.presses('Control+a')
    await visitor.types(modig.password)
    await visitor.presses('Enter')
    await visitor.hears(text.code.sms.heading)
    await visitor.entersSmsCode(telephone)
    await visitor.hears(text.account.heading)
  })

  it('signs in, hears a wrong password and a wrong code told, and hears of letters and look-ups', async () => {
    const { text } = visitor
    await visitor.beginsSignIn(modig.nationalId)
    await visitor.types('Feil passord 1')
    await visitor.presses('Enter')
    await visitor.hears(text.storeError.sign_in_refused.split('. ')[0]!)
    await visitor.writes(text.signIn.password.label, '')
    await visitor.presses('Control+a')
    await visitor.types(modig.password)
    await visitor.presses('Enter')
    await visitor.hears(text.code.sms.heading)
    await visitor.types('33333')
    await visitor.presses('Enter')
    await visitor.hears(text.storeError.code_refused.split('. ')[0]!)
    await visitor.presses('Control+a')
    await visitor.entersSmsCode(telephone)
    await visitor.hears(text.account.heading)

    await visitor.chooses(text.account.letters)
    await visitor.hears(text.own.heading)
    await visitor.hears(text.own.step.ordered)
    await visitor.finds(text.own.state.produced)
    await visitor.chooses(text.frame.back)
    await visitor.hears(text.account.heading)
    await visitor.chooses(text.account.accesses)
    await visitor.hears(text.accesses.heading)
    await visitor.hears(text.accesses.purpose.signIn)
    await visitor.chooses(text.accesses.more)
    await visitor.hears(text.accesses.purpose.registration)
  })

  it('replaces a forgotten password with a temporary one, and that one with their own', async () => {
    const { text } = visitor
    await visitor.beginsSignIn(modig.nationalId)
    await visitor.chooses(text.signIn.password.forgotten)
    await visitor.hears('et midlertidig passord på vei')
    await visitor.writes(
      text.signIn.password.temporary,
      await office.drop.secret(telephone, 'Midlertidig passord'),
    )
    await visitor.presses('Enter')
    await visitor.hears(text.newPassword.heading)
    modig.password = 'Bekkelia 12'
    await visitor.writes(text.newPassword.first, modig.password)
    await visitor.writes(text.newPassword.second, modig.password)
    await visitor.presses('Enter')
    await visitor.hears(text.code.sms.heading)
    await visitor.entersSmsCode(telephone)
    await visitor.hears(text.account.heading)
  })

  it('takes a Swedish mobile and another channel in the profile', async () => {
    const { text } = visitor
    await visitor.signsIn({ ...modig, telephone })
    await visitor.chooses(text.account.profile)
    await visitor.hears(text.profile.heading)
    await visitor.hears(modig.email)
    await visitor.chooses(filled(text.profile.changeNamed, { name: text.contact.mobile.label }))
    await visitor.hears(text.contact.mobile.heading)
    expect(await visitor.finds(text.field.country)).toContain('Norge (+47)')
    await visitor.types('Sve')
    await visitor.hears('Sverige (+46)')
    await visitor.writes(text.contact.mobile.label, '')
    await visitor.presses('Control+a')
    await visitor.types('0701234567')
    await visitor.presses('Enter')
    await visitor.hears(text.profile.confirm.heading)
    await visitor.types(await office.drop.secret(swedish))
    await visitor.presses('Enter')
    await visitor.hears(text.profile.changed.profile)
    await visitor.hears(`${text.contact.mobile.label}. +4 6 7 0`)

    await visitor.chooses(filled(text.profile.changeNamed, { name: text.profile.channel }))
    await visitor.hears(text.contact.channel.heading)
    await visitor.chooses(text.contact.channel.email)
    await visitor.hears(text.profile.changed.profile)
    await visitor.hears(text.contact.channel.email)
  })
})
