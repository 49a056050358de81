import type { Page } from 'playwright-core'
import type { Language } from '../../shared/domain/language.ts'
import { texts, type Texts } from '../../renderer/locales/texts.ts'
import { syntheticNationalId, type Wishes } from '../support/fakeBridge.ts'

/** One thing a visitor may see, and the way there. */
export interface Scene {
  name: string
  wishes?: Wishes
  reach?: (visitor: Visitor) => Promise<void>
  /** A form of the gallery that stands in for the first screen. */
  gallery?: string
}

/** A visitor who knows buttons by their words, as people and screen readers do. */
export class Visitor {
  readonly page: Page
  readonly text: Texts

  constructor(page: Page, language: Language) {
    this.page = page
    this.text = texts[language]
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click()
  }

  /** A card is called by its title and its text; its title alone may be part of another's. */
  async pressCard({ title, text }: { title: string; text: string }): Promise<void> {
    await this.press(`${title} ${text}`)
  }

  async tell(name: string, body: unknown): Promise<void> {
    await this.page.evaluate(`window.fakeBridge.tell(${JSON.stringify(name)}, ${JSON.stringify(body)})`)
  }

  async toNumber(): Promise<void> {
    await this.press(this.text.start.order.title)
    await this.press(this.text.letter.account.no)
  }

  async type(nationalId: string): Promise<void> {
    await this.toNumber()
    await this.typeNumber(nationalId)
  }

  async typeNumber(nationalId = syntheticNationalId): Promise<void> {
    await this.page.getByRole('textbox').fill(nationalId)
  }

  async toCheck(): Promise<void> {
    await this.type(syntheticNationalId)
    await this.press(this.text.frame.continue)
  }

  async toBlockCheck(reason: 'seen' | 'lost' = 'seen'): Promise<void> {
    await this.press(this.text.start.block.title)
    await this.press(this.text.block.reason[reason])
    await this.typeNumber()
    await this.press(this.text.frame.continue)
  }

  async toBlockReceipt(reason?: 'seen' | 'lost'): Promise<void> {
    await this.toBlockCheck(reason)
    await this.page.getByRole('button', { name: this.text.block.check.block, exact: true }).click()
  }

  async toReceipt(): Promise<void> {
    await this.toCheck()
    await this.page.getByRole('button', { name: this.text.letter.check.order, exact: true }).click()
  }
}
