import type { Page } from 'playwright-core'
import type { Language } from '../../shared/domain/language.ts'
import { texts, type Texts } from '../../renderer/locales/texts.ts'

/** Somebody in front of the screen, who finds things by what they are called, as everybody does. */
export interface Visitor {
  readonly page: Page
  readonly texts: Texts
  press(name: string): Promise<void>
  /** The heading of the screen that is on, when it is the expected one. */
  sees(heading: string): Promise<void>
  /** Start screen → number screen. */
  beginsOrder(): Promise<void>
  /** On the number screen: types with a keyboard, and goes on. */
  entersNumber(nationalId: string): Promise<void>
  /** From the start screen to the receipt. @returns the reference number, grouped */
  ordersLetter(nationalId: string): Promise<string>
  /** From the start screen to what comes after it. */
  blocksCodes(nationalId: string): Promise<void>
  referenceNumber(): Promise<string>
  /** Ends the visit from any screen; resolves when the page is gone. */
  leaves(): Promise<void>
  /** Waits until the receipt says so. */
  seesState(state: keyof Texts['letter']['state']): Promise<void>
}

/** In the bar where there is room for all of them; otherwise below a button that says "language" in each. */
async function chooseLanguage(page: Page, words: Texts): Promise<void> {
  const choice = page.getByRole('button', { name: words.language.name, exact: true })
  const choices = page.getByRole('button', { name: words.language.short })
  // A page that is loaded may not show anything yet.
  await choice.or(choices).first().waitFor()
  if (!(await choice.isVisible())) await choices.click()
  await choice.click()
}

export async function visitorAt(page: Page, language: Language): Promise<Visitor> {
  const words = texts[language]
  await chooseLanguage(page, words)

  const visitor: Visitor = {
    page,
    texts: words,
    press: (name) => page.getByRole('button', { name }).click(),
    sees: (heading) => page.getByRole('heading', { level: 1, name: heading }).waitFor(),

    async beginsOrder() {
      await visitor.press(words.start.order.title)
      await visitor.press(words.letter.account.no)
      await visitor.sees(words.letter.number.heading)
    },

    async entersNumber(nationalId) {
      await page.getByRole('textbox', { name: words.letter.number.label }).pressSequentially(nationalId)
      await visitor.press(words.frame.continue)
    },

    async ordersLetter(nationalId) {
      await visitor.beginsOrder()
      await visitor.entersNumber(nationalId)
      await visitor.sees(words.letter.check.heading)
      await page.getByRole('button', { name: words.letter.check.order, exact: true }).click()
      await visitor.sees(words.letter.receipt.heading)
      return visitor.referenceNumber()
    },

    async blocksCodes(nationalId) {
      await visitor.press(words.start.block.title)
      await visitor.press(words.block.reason.lost)
      await visitor.entersNumber(nationalId)
      await visitor.sees(words.block.check.heading)
      await page.getByRole('button', { name: words.block.check.block, exact: true }).click()
    },

    async referenceNumber() {
      const spelled = page.getByRole('group', { name: words.letter.receipt.reference })
      // Read as assistive technology reads it: `K 7 Q M, 2 X H A, 9 T R C`.
      const text = await spelled.getByRole('paragraph').last().innerText()
      return text.replaceAll(', ', '-').replaceAll(' ', '')
    },

    async leaves() {
      const gone = page.waitForEvent('close')
      // The page goes away under the finger: what becomes of the click itself is of no interest then.
      const pressed = page.getByRole('button', { name: words.frame.end, exact: true }).click()
      await Promise.race([gone, pressed])
      await gone
      await pressed.catch(() => undefined)
    },

    seesState: (state) =>
      page
        .getByRole('status')
        .getByText(words.letter.state[state].split('{')[0] ?? '')
        .waitFor(),
  }
  return visitor
}
