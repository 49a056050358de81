import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../../central/register/seed/exampleNationalIds.ts'
import { filled } from '../../support/filled.ts'
import { openKeyboardOffice, type KeyboardOffice } from '../../support/keyboardOffice.ts'
import type { KeyboardVisitor } from '../../support/keyboardVisitor.ts'

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

async function entersNumber(nationalId: string): Promise<void> {
  await visitor.sees(visitor.text.letter.number.heading)
  await visitor.writes(visitor.text.letter.number.label, nationalId)
  await visitor.presses('Enter')
}

async function ordersLetter(nationalId: string): Promise<void> {
  const { text } = visitor
  await visitor.chooses(text.start.order.title)
  await visitor.sees(text.letter.account.heading)
  await visitor.chooses(text.letter.account.no)
  await entersNumber(nationalId)
  await visitor.sees(text.letter.check.heading)
  await visitor.chooses(text.letter.check.order)
  await visitor.sees(text.letter.receipt.heading)
}

describe('with the keyboard alone somebody', () => {
  it('orders a letter, and asks by its number when it may come', async () => {
    const { text, page } = visitor
    await visitor.sees(text.start.heading)
    await ordersLetter(numbers.dNumber)
    await visitor.reads(text.letter.state.received)
    const reference = await page.getByText(/^(?:[2-9A-Z]{4}-){2}[2-9A-Z]{4}$/u).innerText()
    await visitor.leaves()

    visitor = await office.nextVisitor()
    await visitor.chooses(text.start.status.title)
    await visitor.sees(text.status.heading)
    await visitor.writes(text.letter.receipt.reference, reference.slice(0, 6))
    await visitor.presses('Enter')
    await visitor.reads(filled(text.status.problem.too_short, { count: 5 }))
    await visitor.types(reference.slice(6))
    await visitor.presses('Enter')
    await visitor.reads(text.status.sameTitle)
  })

  it('mends a number that is wrong, with the keys that erase', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.order.title)
    await visitor.sees(text.letter.account.heading)
    await visitor.chooses(text.letter.account.no)
    await entersNumber(numbers.ordinary.slice(0, 10))
    await visitor.reads(filled(text.nationalId.error.too_short, { count: 10 }))
    await visitor.presses('Backspace')
    await visitor.types(numbers.ordinary.slice(9))
    await visitor.presses('Enter')
    await visitor.sees(text.letter.check.heading)
  })

  it('blocks the codes, and orders new ones', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.block.title)
    await visitor.sees(text.block.reason.heading)
    await visitor.chooses(text.block.reason.lost)
    await entersNumber(numbers.withPostalAddress)
    await visitor.sees(text.block.check.heading)
    await visitor.chooses(text.block.check.block)
    await visitor.sees(text.block.receipt.inForce)
    await visitor.chooses(text.block.receipt.order)
    await visitor.sees(text.letter.check.heading)
    await visitor.chooses(text.letter.check.order)
    await visitor.sees(text.letter.receipt.heading)
  })

  it('says what is wrong with the letter, and blocks and orders in one', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.letterTrouble.title)
    await visitor.sees(text.letterTrouble.heading)
    await visitor.chooses(text.letterTrouble.overdue.title)
    await visitor.sees(text.letterTrouble.overdue.step)
    await visitor.chooses(text.renew.title)
    await entersNumber(numbers.formerDNumberHolder)
    await visitor.sees(text.renew.heading)
    await visitor.chooses(text.renew.title)
    await visitor.sees(text.block.receipt.inForce)
    await visitor.chooses(text.renew.receipt)
    await visitor.sees(text.letter.receipt.heading)
  })

  it('searches the answers, opens one, and is led to what it speaks of', async () => {
    const { text } = visitor
    const { search, answer } = text.questions
    await visitor.chooses(text.start.questions.title)
    await visitor.sees(text.questions.heading)
    await visitor.chooses(search.title)
    await visitor.sees(search.title)
    await visitor.writes(text.questions.text, 'mistet brevet')
    await visitor.presses('Enter')
    await visitor.reads(/^Svar vi fant/u)
    await visitor.chooses(answer.block.question)
    await visitor.sees(answer.block.question)
    await visitor.chooses(text.start.block.title)
    await visitor.sees(text.block.reason.heading)
  })

  it('reads about privacy, finds the counter, changes language, and draws the curtain and opens it', async () => {
    const { text, page } = visitor
    await visitor.chooses(text.start.privacy)
    await visitor.sees(text.privacy.heading)
    await visitor.chooses(text.counter.help)
    await visitor.sees(text.counter.heading)
    await visitor.chooses(text.frame.back)
    await visitor.sees(text.privacy.heading)
    await visitor.chooses('English')
    await visitor.reads('Privacy and safety')
    await visitor.chooses(text.language.name)
    await visitor.reads(text.privacy.heading)

    await visitor.presses('Escape')
    await visitor.reads(text.curtain.heading)
    await visitor.chooses(text.curtain.show)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await visitor.chooses(text.access.heading)
    await visitor.chooses(text.access.look.dark)
    await visitor.chooses(text.panel.close)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})
