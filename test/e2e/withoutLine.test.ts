import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { weekdayAndDateIn } from '../../shared/domain/dateWords.ts'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import type { AccountVisitor } from '../support/accountVisitor.ts'
import { openDemoOffice, type DemoOffice } from '../support/demoOffice.ts'
import { filled } from '../support/filled.ts'

const modig = {
  nationalId: numbers.ordinary,
  name: 'Modig Teskje',
  mobile: '900 00 401',
  email: 'modig@example.org',
  password: 'Fjelltopp 7',
}

let office: DemoOffice
let visitor: AccountVisitor
/** Of the order that was taken without a line. */
let reference: string

beforeAll(async () => {
  office = await openDemoOffice()
  visitor = await office.nextVisitor()
  await visitor.ordersLetter(modig.nationalId)
  const codes = await office.drop.letter(modig.name)
  visitor = await office.nextVisitor()
  await visitor.registers(modig, codes)
  await visitor.entersSmsCode(modig.mobile)
  await visitor.sees(visitor.texts.account.heading)
})
afterAll(() => office.close())

it('whoever is signed in when the line goes reports a move all the same, and is told that it is not sent yet', async () => {
  const { texts, page } = visitor
  const { postCode, street, dwelling, date, letter, check, receipt, moves } = texts.address
  await visitor.press(texts.frame.back)
  await visitor.press(texts.address.start.title)
  await visitor.press(texts.address.start.moved)
  await visitor.types(postCode.label, '5016')
  await visitor.press(texts.frame.continue)
  await visitor.types(street.label, 'Fjordveien')
  await visitor.types(street.house, '8')
  await visitor.press(texts.frame.continue)
  await visitor.press(dwelling.only)
  await visitor.press(texts.frame.continue)
  await visitor.sees(date.heading)
  const today = weekdayAndDateIn('nb', dateInOslo(new Date()))
  await page.getByRole('grid').getByRole('button', { name: today }).click()
  await visitor.press(texts.frame.continue)
  await visitor.sees(letter.heading)
  await office.store.stop()
  await visitor.press(letter.keep)
  await visitor.press(check.send)
  await visitor.sees(receipt.offline)
  await visitor.reads(receipt.offlineText)
  await visitor.press(moves.heading)
  await visitor.reads(texts.storeError.offline)
  await page.getByRole('button', { name: texts.asked.again }).waitFor()
})

it('a block with a new order says that nothing is blocked yet, and where help is', async () => {
  visitor = await office.nextVisitor()
  const { texts } = visitor
  await visitor.reads(texts.start.offline)
  await visitor.press(texts.start.letterTrouble.title)
  await visitor.press(texts.letterTrouble.overdue.title)
  await visitor.isTold(texts.block.offline.heading)
  await visitor.press(texts.renew.title)
  await visitor.entersNumber(modig.nationalId)
  await visitor.isTold(texts.block.offline.heading)
  await visitor.press(texts.renew.title)
  await visitor.sees(texts.block.receipt.offline)
  await visitor.reads(filled(texts.block.offline.telephone, { telephone: '800 30 300' }))
  await visitor.press(texts.renew.receipt)
  await visitor.seesState('offline')
  reference = await visitor.referenceNumber()
})

it('what needs the line says so, before anybody types in vain, and leads to what does not', async () => {
  visitor = await office.nextVisitor()
  const { texts } = visitor
  for (const errand of [texts.start.account.title, texts.address.start.title]) {
    await visitor.press(errand)
    await visitor.sees(texts.signIn.offline.heading)
    await visitor.press(texts.frame.back)
  }
  await visitor.press(texts.start.status.title)
  await visitor.types(texts.letter.receipt.reference, reference)
  await visitor.press(texts.status.ask)
  await visitor.isTold(filled(texts.status.offline, { telephone: '800 30 300' }))
  await visitor.press(texts.frame.back)
  await visitor.press(texts.start.questions.title)
  await visitor.press(texts.questions.theme.block.title)
  await visitor.press(texts.questions.answer.effect.question)
  await visitor.reads('Er kiosken uten nett, virker sperringen først når nettet er tilbake.')
  await visitor.press(texts.counter.help)
  await visitor.sees(texts.counter.heading)
  await visitor.reads(texts.counter.holidays)
})

it('all of it survives a kiosk that is cut off, and is sent once there is a line', async () => {
  // A kiosk asks as soon as it is on; one that has asked in vain may leave a minute between two tries.
  await office.restartKiosk({ meanwhile: () => office.store.start() })
  expect((await office.drop.letter(modig.name)).size).toBe(20)
  await office.drop.message('+4790000401', 'ble sperret')
  expect(await office.store.run('moves', 'list')).toEqual([expect.stringContaining('accepted')])
})
