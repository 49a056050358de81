import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { troubleNames, troubles } from '../../renderer/visitor/letterTrouble/troubles.ts'
import type { Locator } from 'playwright-core'
import { createReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { AccountVisitor } from '../support/accountVisitor.ts'
import { openDemoOffice, type DemoOffice } from '../support/demoOffice.ts'
import { filled } from '../support/filled.ts'
import { movableClock } from '../support/movableClock.ts'

const day = 24 * 60
const redd = {
  nationalId: numbers.withPostalAddress,
  name: 'Redd Bensinstasjon',
  mobile: '900 00 301',
  email: 'redd@example.org',
  password: 'Fjelltopp 7',
}
const telephone = '+4790000301'

const clock = movableClock()
let office: DemoOffice
let visitor: AccountVisitor
/** The letter that {@link redd} ordered first. */
let reference: string
let codes: Map<number, string>
let receipt: string

beforeAll(async () => {
  office = await openDemoOffice({ store: clock.env })
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterAll(async () => {
  await office.close()
  clock.close()
})

/** @returns its codes */
async function getsLetter(): Promise<Map<number, string>> {
  const codes = await office.drop.letter(redd.name)
  await office.store.run('letters', 'posted', await office.drop.newestBatch())
  return codes
}

/** The states of the letter's way, as they are read aloud: `Bestilt`, `Trykt`. */
const steps = () => visitor.page.getByRole('listitem').getByRole('strong').allInnerTexts()

async function asksForDates(typed: string): Promise<void> {
  const { texts } = visitor
  await visitor.sees(texts.status.heading)
  await visitor.types(texts.letter.receipt.reference, typed)
  await visitor.press(texts.status.ask)
}

/** As it is written and as it is spelled. */
async function receiptWithoutNumber(): Promise<string> {
  const text = await visitor.page.getByRole('main').innerText()
  return text.replace(/(?:[A-Z2-9]{4}-?){3}/u, '').replace(/(?:[A-Z2-9],? ?){12}/u, '')
}

/** Once more, where the kiosk is only now told what the store's clock says. */
async function insists(act: () => Promise<void>, until: Locator): Promise<void> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await act()
    await until.or(visitor.page.getByRole('alert')).first().waitFor()
    if (await until.isVisible()) return
  }
  throw new Error('It has been refused five times.')
}
const heading = (name: string) => visitor.page.getByRole('heading', { level: 1, name })

describe('where a letter is', () => {
  it('is asked for by its number, typed or scanned; a number that nobody has is answered, too', async () => {
    reference = await visitor.ordersLetter(redd.nationalId)
    await visitor.seesState('received')
    receipt = await receiptWithoutNumber()
    codes = await getsLetter()
    visitor = await office.nextVisitor()

    const { texts, page } = visitor
    const waiting = texts.status.waiting.heading.split('{')[0] ?? ''
    await visitor.press(texts.start.status.title)
    await asksForDates(`${reference.slice(0, 11)}0`)
    await visitor.isTold('Dette finnes aldri i et referansenummer: 0.')
    await asksForDates(reference)
    await visitor.sees(waiting)
    await visitor.reads(filled(texts.status.number, { reference }))
    await visitor.press(texts.frame.back)
    await asksForDates(createReferenceNumber(randomBytes))
    await visitor.sees(texts.status.unknown.heading)
    await visitor.press(texts.frame.back)
    await visitor.sees(texts.status.heading)
    // As a scanner in a keyboard wedge: all of it at once, and Enter.
    await page.keyboard.type(reference)
    await page.keyboard.press('Enter')
    await visitor.sees(waiting)
    await visitor.reads(filled(texts.status.number, { reference }))
  })
})

describe('who gets no letter this way', () => {
  it.each(['protected', 'child', 'dNumberWithoutAddress'] as const)(
    'sees what everybody sees: %s',
    async (who) => {
      await visitor.ordersLetter(numbers[who])
      await visitor.seesState('received')
      expect(await receiptWithoutNumber()).toBe(receipt)
    },
  )
})

describe('a letter', () => {
  it('is seen whole by who is signed in: ordered, printed, posted, expected', async () => {
    const { texts } = visitor
    await visitor.registers(redd, codes)
    await visitor.entersSmsCode(redd.mobile)
    await visitor.press(texts.account.letters)
    await visitor.reads(texts.own.state.posted)
    const { ordered, produced, posted, expected } = texts.own.step
    expect(await steps()).toEqual([ordered, produced, posted, expected])
  })

  it('is past its date a month later; who is signed in sees that it should have come, and what if not', async () => {
    const { texts } = visitor
    clock.passes(30 * day)
    await visitor.press(texts.start.status.title)
    await insists(() => asksForDates(reference), heading(texts.status.passed.heading))
    visitor = await office.nextVisitor()
    await visitor.signsIn(redd)
    await visitor.press(texts.account.letters)
    await visitor.reads(texts.own.state.presumed_delivered)
    const { ordered, produced, posted, expected } = texts.own.step
    expect(await steps()).toEqual([ordered, produced, posted, expected])
    await visitor.reads(texts.own.missing)
  })

  it('that has not come is blocked and ordered again with one tap; the new one comes back', async () => {
    const { texts } = visitor
    await visitor.press(texts.start.status.title)
    await asksForDates(reference)
    await visitor.press(texts.renew.title)
    await visitor.entersNumber(redd.nationalId)
    await visitor.sees(texts.renew.heading)
    await visitor.press(texts.renew.title)
    await visitor.sees(texts.block.receipt.inForce)
    await visitor.press(texts.renew.receipt)
    await visitor.sees(texts.letter.receipt.heading)
    const second = await visitor.referenceNumber()
    await office.drop.message(telephone, 'ble sperret')
    await getsLetter()
    await office.store.run('letters', 'returned', second)
    await office.drop.message(telephone, 'kom i retur')

    visitor = await office.nextVisitor()
    await visitor.signsIn(redd)
    await visitor.press(texts.account.letters)
    await visitor.reads(texts.own.state.returned)
    expect((await steps()).slice(0, 4).at(-1)).toBe(texts.own.step.returned)
    await visitor.press(texts.own.go.order_again)
    await visitor.sees(texts.letter.own.noLetter)
    await visitor.reads(texts.own.reason.returned_address)
    await visitor.press(texts.address.start.title)
    await visitor.reads('Fjordveien 3')
  })
})

describe('time that passes', () => {
  it('makes a code worthless after ten minutes and a sign-in after thirty, and leads back to where one was', async () => {
    const { texts } = visitor
    await visitor.beginsSignIn(redd.nationalId)
    await visitor.entersPassword(redd.password)
    await visitor.sees(texts.code.sms.heading)
    const code = await office.drop.secret(telephone)
    clock.passes(11)
    await insists(async () => {
      await visitor.types(texts.code.sms.label, code)
      await visitor.press(texts.signIn.logIn)
    }, visitor.page.getByRole('alert').getByText(texts.storeError.code_refused))
    await visitor.press(texts.code.sms.again)
    await visitor.entersSmsCode(redd.mobile)
    await visitor.sees(texts.account.heading)

    await visitor.press(texts.frame.back)
    clock.passes(31)
    await visitor.press(texts.start.status.title)
    await insists(() => asksForDates(reference), heading(texts.status.passed.heading))
    for (let screen = 0; screen < 2; screen += 1) await visitor.press(texts.frame.back)
    await visitor.press(texts.start.account.title)
    await visitor.sees(texts.signIn.password.heading)
    await visitor.reads(texts.storeError.signed_out)
    await visitor.entersPassword(redd.password)
    await visitor.entersSmsCode(redd.mobile)
    await visitor.sees(texts.account.heading)
    await visitor.press(texts.account.letters)
    await visitor.reads(texts.own.state.returned)
  })

  it('makes contact data too old to be used: who has no codes either is led to a letter', async () => {
    const { texts } = visitor
    clock.passes(19 * 31 * day)
    await visitor.beginsSignIn(redd.nationalId)
    await insists(() => visitor.entersPassword(redd.password), heading(texts.signIn.orderLetter.heading))
  })
})

describe('what is wrong with a letter', () => {
  it('leads in two taps to the safest step, each its own; codes that somebody saw are blocked', async () => {
    const { texts } = visitor
    await visitor.press(texts.start.letterTrouble.title)
    const next = {
      status: texts.status.heading,
      renew: texts.letter.number.heading,
      block: texts.letter.number.heading,
      address: texts.letter.number.heading,
    }
    const title = {
      status: texts.start.status.title,
      renew: texts.renew.title,
      block: texts.start.block.title,
      address: texts.address.start.title,
    }
    for (const name of troubleNames) {
      await visitor.press(texts.letterTrouble[name].title)
      await visitor.sees(texts.letterTrouble[name].step)
      await visitor.press(title[troubles[name].next])
      await visitor.sees(next[troubles[name].next])
      await visitor.press(texts.frame.back)
      await visitor.press(texts.frame.back)
    }
    await visitor.press(texts.letterTrouble.opened.title)
    await visitor.press(texts.start.block.title)
    await visitor.entersNumber(numbers.ordinary)
    await visitor.press(texts.block.check.block)
    await visitor.sees(texts.block.receipt.inForce)
    await visitor.reads(texts.block.receipt.password)
  })
})

describe('who only wants to know', () => {
  it('finds an answer by its theme or by a word, and what it speaks of; privacy; the counter', async () => {
    const { texts } = visitor
    const { questions } = texts
    await visitor.press(texts.start.questions.title)
    await visitor.page
      .getByRole('button', { name: new RegExp(`^${questions.theme.letter.title}`, 'u') })
      .click()
    await visitor.press(questions.answer.returned.question)
    await visitor.reads('går brevet tilbake til Skattedirektoratet')
    for (let screen = 0; screen < 2; screen += 1) await visitor.press(texts.frame.back)
    await visitor.press(questions.search.title)
    await visitor.types(questions.text, 'glemt passord')
    await visitor.press(questions.answer.password.question)
    await visitor.reads('Det gjelder bare i 10 minutter.')
    for (let screen = 0; screen < 3; screen += 1) await visitor.press(texts.frame.back)
    await visitor.press(texts.start.privacy)
    await visitor.reads(texts.privacy.notice.forgotten)
    await visitor.press(texts.frame.back)
    await visitor.press(texts.start.noNumber)
    await visitor.sees(texts.counter.heading)
    await visitor.reads(texts.counter.noNumber)
    await visitor.reads(texts.counter.holidays)
  })
})
