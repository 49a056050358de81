import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../../central/register/seed/exampleNationalIds.ts'
import { dateIn, weekdayAndDateIn } from '../../../shared/domain/dateWords.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { BlindVisitor } from '../../support/blindVisitor.ts'
import { filled } from '../../support/filled.ts'
import { openSoundOffice, type SoundOffice } from '../../support/soundOffice.ts'

const password = 'Fjelltopp 7'
const wife = { nationalId: numbers.spouse, name: 'Modig Vintersko', telephone: '+4790000501', password }
const husband = { nationalId: numbers.otherSpouse, name: 'Frodig Lampe', telephone: '+4790000502', password }

let office: SoundOffice
let visitor: BlindVisitor

beforeAll(async () => {
  office = await openSoundOffice()
  for (const { nationalId } of [wife, husband]) {
    visitor = await office.nextVisitor()
    await visitor.ordersLetter(nationalId)
    await visitor.leaves()
  }
  for (const who of [wife, husband]) {
    const codes = await office.drop.letter(who.name)
    visitor = await office.nextVisitor()
    await visitor.registers(who, codes)
  }
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterAll(() => office.close())

async function opensAddress(who: typeof wife): Promise<void> {
  const { text } = visitor
  await visitor.chooses(text.address.start.title)
  await visitor.entersNumber(who.nationalId)
  await visitor.hears(text.signIn.password.heading)
  await visitor.types(who.password)
  await visitor.presses('Enter')
  await visitor.hears(text.code.sms.heading)
  await visitor.entersSmsCode(who.telephone)
  await visitor.hears(text.address.start.heading)
}

function daysFromNow(days: number): string {
  return dateInOslo(new Date(Date.now() + days * 24 * 60 * 60_000))
}

describe('somebody who never looks', () => {
  it('reports a move: address, dwelling, day and who moves along, each mistake told', async () => {
    const { text } = visitor
    const { postCode, street, dwelling, date, movers, letter, check, receipt } = text.address
    await opensAddress(wife)
    await visitor.hears(`${text.address.registered.residence}. Mølletunet 9`)
    await visitor.chooses(text.address.start.moved)

    await visitor.hears(postCode.heading)
    await visitor.types('5803')
    await visitor.hears('BERGEN er bare for postbokser')
    await visitor.presses('Enter')
    await visitor.hears(text.address.problem.post_box_only)
    await visitor.presses('Control+a')
    await visitor.types('9730')
    await visitor.hears('KARASJOK')
    await visitor.presses('Enter')

    await visitor.hears(street.heading)
    await visitor.writes(street.label, 'Storgata')
    await visitor.writes(street.house, 'tolv')
    await visitor.chooses(text.frame.continue)
    await visitor.hears(text.address.problem.house)
    await visitor.presses('Control+a')
    await visitor.types('12 B')
    await visitor.chooses(text.frame.continue)

    await visitor.hears(dwelling.heading)
    await visitor.hears(dwelling.text.split('. ')[0]!)
    await visitor.chooses(text.frame.continue)
    await visitor.hears(text.address.empty.dwellingNumber)
    await visitor.chooses(filled(dwelling.more, { label: dwelling.floor }))
    await visitor.hears('Nummeret er H 0 2 0 1')
    await visitor.chooses(filled(dwelling.more, { label: dwelling.door }))
    await visitor.hears('Nummeret er H 0 2 0 2')
    await visitor.chooses(text.frame.continue)

    await visitor.hears(date.heading)
    await choosesDay(daysFromNow(9))
    await visitor.chooses(text.frame.continue)

    await visitor.hears(movers.heading)
    await visitor.hears(movers.text.split('. ')[0]!)
    expect(await visitor.finds('Frodig')).toContain('Ektefelle')
    await visitor.presses('Space')
    await visitor.hears(/^valgt$/u)
    await visitor.chooses(text.frame.continue)

    await visitor.hears(letter.heading)
    await visitor.chooses(letter.keep)
    await visitor.hears(check.heading)
    await visitor.hears('Storgata 12 B')
    await visitor.hears('H 0 2 0 2')
    await visitor.hears(dateIn('nb', daysFromNow(9)))
    await visitor.hears('Frodig')
    await visitor.chooses(check.send)
    await visitor.hearsAll(receipt.received, text.address.state.awaiting_confirmation)
  })

  it('answers a move that somebody else reported, and hears what became of it', async () => {
    const { text } = visitor
    await opensAddress(husband)
    await visitor.hears(text.address.start.asked.split('. ')[0]!)
    await visitor.chooses(text.address.start.answer)
    await visitor.hears(text.address.moves.heading)
    await visitor.hears('Modig')
    await visitor.hears('Storgata 12 B')
    await visitor.chooses(text.address.start.answer)
    await visitor.hears(text.address.answer.heading)
    await visitor.hears(text.address.answer.text.mover.split('. ')[0]!)
    await visitor.chooses(text.address.answer.yes)
    await visitor.hears(text.address.answer.state.yes)
    await visitor.chooses(text.address.moves.heading)
    await visitor.hears(text.address.state.accepted)
  })
})

/** By the keys of a date grid: listens to where each leads. */
async function choosesDay(day: string): Promise<void> {
  const { text } = visitor
  const today = weekdayAndDateIn('nb', daysFromNow(0))
  await visitor.finds(today)
  await visitor.presses('ArrowDown')
  await visitor.hears(weekdayAndDateIn('nb', daysFromNow(7)))
  for (const days of [8, 9]) {
    await visitor.presses('ArrowRight')
    await visitor.hears(weekdayAndDateIn('nb', daysFromNow(days)))
  }
  await visitor.presses('Enter')
  await visitor.hears(filled(text.calendar.chosen, { date: weekdayAndDateIn('nb', day) }))
}
