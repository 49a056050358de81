import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { weekdayAndDateIn } from '../../shared/domain/dateWords.ts'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import type { AccountVisitor } from '../support/accountVisitor.ts'
import { openDemoOffice, type DemoOffice } from '../support/demoOffice.ts'

const ruona = {
  nationalId: numbers.formerDNumberHolder,
  name: 'Ruoná Guovža',
  mobile: '900 00 501',
  email: 'ruona@example.org',
  password: 'Fjelltopp 7',
}

let office: DemoOffice
let visitor: AccountVisitor

beforeAll(async () => {
  office = await openDemoOffice()
  visitor = await office.nextVisitor()
  await visitor.ordersLetter(ruona.nationalId)
})
afterAll(() => office.close())

/** Everything that can be done at the kiosk, each errand from where the one before ends. */
it('one visitor does all errands in a row, and the next one finds nothing of it', async () => {
  const codes = await office.drop.letter(ruona.name)
  visitor = await office.nextVisitor()

  await asks()
  await registersAndLooks(codes)
  await blocksAndOrdersAnew()
  await movesAfterAll()

  const { page } = visitor
  visitor = await office.nextVisitor()
  expect(visitor.page).not.toBe(page)
  await findsNothing()
})

async function asks(): Promise<void> {
  const { texts } = visitor
  await visitor.press(texts.start.privacy)
  await visitor.reads(texts.privacy.notice.what)
  await visitor.press(texts.frame.back)
  await visitor.press(texts.start.noNumber)
  await visitor.reads(texts.counter.noNumber)
  await visitor.press(texts.frame.back)
  await visitor.press(texts.start.questions.title)
  await visitor.press(texts.questions.theme.user.title)
  await visitor.press(texts.questions.answer.register.question)
  await visitor.press(texts.register.start.heading)
}

/** From the answer about registering to the start screen, signed in. */
async function registersAndLooks(codes: Map<number, string>): Promise<void> {
  const { texts } = visitor
  await visitor.press(texts.register.start.haveLetter)
  await visitor.entersNumber(ruona.nationalId)
  await visitor.registersWith(codes, ruona)
  await visitor.entersSmsCode(ruona.mobile)
  await visitor.sees(texts.account.heading)
  await visitor.press(texts.account.letters)
  await visitor.reads(texts.own.state.produced)
  await visitor.press(texts.frame.back)
  await visitor.press(texts.account.accesses)
  await visitor.reads(texts.accesses.purpose.signIn)
  await visitor.press(texts.frame.back)
  await visitor.press(texts.account.profile)
  await visitor.reads(ruona.email)
  await visitor.press(texts.frame.back)
}

/** From "Min side" to the dates of the new letter, which stand on its receipt's number. */
async function blocksAndOrdersAnew(): Promise<void> {
  const { texts, page } = visitor
  await visitor.press(texts.start.block.title)
  await visitor.press(texts.block.reason.lost)
  await visitor.press(texts.frame.continue)
  await visitor.press(texts.block.check.block)
  await visitor.sees(texts.block.receipt.inForce)
  await visitor.press(texts.block.receipt.order)
  await page.getByRole('button', { name: texts.letter.check.order, exact: true }).click()
  await visitor.sees(texts.letter.receipt.heading)
  await visitor.seesState('received')
  const reference = await visitor.referenceNumber()
  await office.drop.letter(ruona.name)
  await visitor.press(texts.questions.about)
  await visitor.press(texts.start.status.title)
  await visitor.types(texts.letter.receipt.reference, reference)
  await visitor.press(texts.status.ask)
  await visitor.sees(texts.status.waiting.heading.split('{')[0] ?? '')
}

/** From those dates to the receipt of a move. */
async function movesAfterAll(): Promise<void> {
  const { texts, page } = visitor
  const { postCode, street, dwelling, letter, check, receipt } = texts.address
  await visitor.press(texts.start.letterTrouble.title)
  await visitor.press(texts.letterTrouble.wrongAddress.title)
  await visitor.press(texts.address.start.title)
  await visitor.reads('Čoarvegáisa 5')
  await visitor.press(texts.address.start.moved)
  await visitor.types(postCode.label, '9008')
  await visitor.press(texts.frame.continue)
  await visitor.types(street.label, 'Tindeveien')
  await visitor.types(street.house, '10')
  await visitor.press(texts.frame.continue)
  await visitor.press(dwelling.only)
  await visitor.press(texts.frame.continue)
  const today = weekdayAndDateIn('nb', dateInOslo(new Date()))
  await page.getByRole('grid').getByRole('button', { name: today }).click()
  await visitor.press(texts.frame.continue)
  await visitor.press(letter.keep)
  await visitor.press(check.send)
  await visitor.sees(receipt.received)
  await visitor.reads(texts.address.state.accepted)
}

async function findsNothing(): Promise<void> {
  const { texts, page } = visitor
  const nothing = async (label: string) =>
    expect([label, await visitor.field(label).inputValue()]).toEqual([label, ''])
  await visitor.press(texts.start.account.title)
  await visitor.sees(texts.letter.number.heading)
  await nothing(texts.letter.number.label)
  await visitor.press(texts.frame.back)
  await visitor.press(texts.address.start.title)
  await visitor.sees(texts.letter.number.heading)
  await visitor.press(texts.frame.back)
  await visitor.press(texts.start.status.title)
  await nothing(texts.letter.receipt.reference)
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  expect(await page.evaluate(() => Object.keys(localStorage).length + document.cookie.length)).toBe(0)
}
