import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../../central/register/seed/exampleNationalIds.ts'
import { weekdayAndDateIn } from '../../../shared/domain/dateWords.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import { filled } from '../../support/filled.ts'
import { openKeyboardOffice, type KeyboardOffice } from '../../support/keyboardOffice.ts'
import type { KeyboardVisitor } from '../../support/keyboardVisitor.ts'

const wife = {
  nationalId: numbers.spouse,
  name: 'Modig Vintersko',
  mobile: '90000601',
  telephone: '+4790000601',
  password: 'Fjelltopp 7',
}
const husband = {
  nationalId: numbers.otherSpouse,
  name: 'Frodig Lampe',
  mobile: '90000602',
  telephone: '+4790000602',
  password: 'Fjelltopp 7',
}
const swedish = '+46701234567'

let office: KeyboardOffice
let visitor: KeyboardVisitor

beforeAll(async () => {
  office = await openKeyboardOffice()
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterEach(() => visitor.leaves())
afterAll(() => office.close())

async function orders({ nationalId }: typeof wife): Promise<void> {
  const { text } = visitor
  await visitor.chooses(text.start.order.title)
  await visitor.sees(text.letter.account.heading)
  await visitor.chooses(text.letter.account.no)
  await entersNumber(nationalId)
  await visitor.sees(text.letter.check.heading)
  await visitor.chooses(text.letter.check.order)
  await visitor.sees(text.letter.receipt.heading)
  await visitor.leaves()
  visitor = await office.nextVisitor()
}

async function entersNumber(nationalId: string): Promise<void> {
  await visitor.sees(visitor.text.letter.number.heading)
  await visitor.writes(visitor.text.letter.number.label, nationalId)
  await visitor.presses('Enter')
}

async function beginsSignIn({ nationalId }: typeof wife): Promise<void> {
  await visitor.chooses(visitor.text.start.account.title)
  await entersNumber(nationalId)
  await visitor.sees(visitor.text.signIn.password.heading)
}

async function enters(label: string, typed: string): Promise<void> {
  await visitor.writes(label, typed)
  await visitor.presses('Enter')
}

async function entersSmsCode(telephone: string): Promise<void> {
  await visitor.sees(visitor.text.code.sms.heading)
  await enters(visitor.text.code.sms.label, await office.drop.secret(telephone))
}

async function signsIn(who: typeof wife): Promise<void> {
  await beginsSignIn(who)
  await enters(visitor.text.signIn.password.label, who.password)
  await entersSmsCode(who.telephone)
  await visitor.sees(visitor.text.account.heading)
}

async function registers(who: typeof wife): Promise<void> {
  const { text, page } = visitor
  const codes = await office.drop.letter(who.name)
  await beginsSignIn(who)
  await visitor.chooses(text.signIn.password.register)
  await visitor.sees(text.register.start.heading)
  await visitor.chooses(text.register.start.haveLetter)
  await visitor.reads(/^Skriv kode nummer \d+ fra brevet/u)
  const number = Number(/\d+/u.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0])
  await enters(filled(text.code.letter.label, { number }), codes.get(number) ?? '')
  await visitor.sees(text.contact.mobile.heading)
  await enters(text.contact.mobile.label, who.mobile)
  await visitor.sees(text.contact.email.heading)
  await visitor.chooses(text.frame.continue)
  await visitor.sees(text.contact.codes.heading)
  await visitor.chooses(text.contact.codes.sms)
  await visitor.sees(text.newPassword.choose)
  await visitor.writes(text.newPassword.first, who.password)
  await enters(text.newPassword.second, who.password)
  await entersSmsCode(who.telephone)
  await visitor.sees(text.account.heading)
}

/** One after the other: what became of the account in one test is what the next finds. */
describe('with the keyboard alone somebody', () => {
  it('orders a letter and registers with its code', async () => {
    await orders(husband)
    await orders(wife)
    await registers(wife)
  })

  it('signs in, and sees their letters and who looked them up', async () => {
    const { text } = visitor
    await beginsSignIn(wife)
    await enters(text.signIn.password.label, 'Feil passord 1')
    await visitor.reads(text.storeError.sign_in_refused)
    await enters(text.signIn.password.label, wife.password)
    await entersSmsCode(wife.telephone)
    await visitor.sees(text.account.heading)
    await visitor.chooses(text.account.letters)
    await visitor.sees(text.own.heading)
    await visitor.chooses(text.own.state.produced)
    await visitor.chooses(text.frame.back)
    await visitor.sees(text.account.heading)
    await visitor.chooses(text.account.accesses)
    await visitor.sees(text.accesses.heading)
    await visitor.chooses(text.accesses.more)
    await visitor.reads(text.accesses.purpose.registration)
  })

  it('replaces a forgotten password', async () => {
    const { text } = visitor
    await beginsSignIn(wife)
    await visitor.chooses(text.signIn.password.forgotten)
    await visitor.reads(filled(text.signIn.password.sent, { minutes: 10 }))
    await enters(
      text.signIn.password.temporary,
      await office.drop.secret(wife.telephone, 'Midlertidig passord'),
    )
    await visitor.sees(text.newPassword.heading)
    wife.password = 'Bekkelia 12'
    await visitor.writes(text.newPassword.first, wife.password)
    await enters(text.newPassword.second, wife.password)
    await entersSmsCode(wife.telephone)
    await visitor.sees(text.account.heading)
  })

  it('takes a Swedish mobile, whose country is chosen in the open list, and another password', async () => {
    const { text } = visitor
    await signsIn(wife)
    await visitor.chooses(text.account.profile)
    await visitor.sees(text.profile.heading)
    await visitor.chooses(filled(text.profile.changeNamed, { name: text.contact.mobile.label }))
    await visitor.sees(text.contact.mobile.heading)
    await visitor.reaches(text.field.country)
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await visitor.presses(key)
    await enters(text.contact.mobile.label, '0701234567')
    await visitor.sees(text.profile.confirm.heading)
    await enters(text.code.sms.label, await office.drop.secret(swedish))
    await visitor.sees(text.profile.heading)
    await visitor.reads(swedish)
    wife.telephone = swedish
    await visitor.chooses(text.profile.password)
    await visitor.sees(text.profile.password)
    await visitor.writes(text.profile.current, wife.password)
    wife.password = 'Syv fjell 7'
    await visitor.writes(text.newPassword.first, wife.password)
    await enters(text.newPassword.second, wife.password)
    await visitor.reads(text.profile.changed.password)
  })

  it('reports a move, and the other who moves along answers it', async () => {
    const { text, page } = visitor
    const { start, postCode, street, dwelling, date, movers, letter, check, receipt } = text.address
    await opensAddress(wife)
    await visitor.chooses(start.moved)
    await visitor.sees(postCode.heading)
    await enters(postCode.label, '9730')
    await visitor.sees(street.heading)
    await visitor.writes(street.label, 'Storgata')
    await visitor.writes(street.house, '12 B')
    await visitor.chooses(text.frame.continue)
    await visitor.sees(dwelling.heading)
    await visitor.chooses(filled(dwelling.more, { label: dwelling.floor }))
    await visitor.reads(filled(dwelling.chosen, { number: 'H0201' }))
    await visitor.chooses(text.frame.continue)
    await visitor.sees(date.heading)
    await choosesDay(8)
    await visitor.chooses(text.frame.continue)
    await visitor.sees(movers.heading)
    await visitor.reaches('Frodig')
    await visitor.presses('Space')
    await visitor.chooses(text.frame.continue)
    await visitor.sees(letter.heading)
    await visitor.chooses(letter.keep)
    await visitor.sees(check.heading)
    await visitor.reads('Storgata 12 B')
    await visitor.chooses(check.send)
    await visitor.reads(text.address.state.awaiting_confirmation)
    await page.getByRole('heading', { level: 1, name: receipt.received }).waitFor()
    await visitor.leaves()

    visitor = await office.nextVisitor()
    await registers(husband)
    await visitor.leaves()
    visitor = await office.nextVisitor()
    await opensAddress(husband)
    await visitor.chooses(start.answer)
    await visitor.sees(text.address.moves.heading)
    await visitor.chooses(start.answer)
    await visitor.sees(text.address.answer.heading)
    await visitor.chooses(text.address.answer.yes)
    await visitor.reads(text.address.answer.state.yes)
  })
})

async function opensAddress(who: typeof wife): Promise<void> {
  const { text } = visitor
  await visitor.chooses(text.address.start.title)
  await entersNumber(who.nationalId)
  await visitor.sees(text.signIn.password.heading)
  await enters(text.signIn.password.label, who.password)
  await entersSmsCode(who.telephone)
  await visitor.sees(text.address.start.heading)
}

/** By the keys of a date grid, so many days from now: a week down, and to the right. */
async function choosesDay(days: number): Promise<void> {
  const dayAfter = (later: number) =>
    weekdayAndDateIn('nb', dateInOslo(new Date(Date.now() + later * 24 * 60 * 60_000)))
  await visitor.reaches(dayAfter(0).split(' ')[0]!)
  await visitor.presses('ArrowDown')
  for (let day = 7; day < days; day += 1) await visitor.presses('ArrowRight')
  await visitor.presses('Enter')
  await visitor.reads(
    filled(visitor.text.calendar.chosen, { date: dayAfter(days) }).replace(/ (?=\S+$)/u, '\u00a0'),
  )
}
