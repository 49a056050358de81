import type { Language } from '../../../shared/domain/language.ts'
import en from './locales/en.json' with { type: 'json' }
import nb from './locales/nb.json' with { type: 'json' }
import nn from './locales/nn.json' with { type: 'json' }
import se from './locales/se.json' with { type: 'json' }

export type ReceiptTexts = typeof nb

/** A further language is one file in `locales/` and one entry here; the type demands that it is complete. */
export const receiptTexts: Record<Language, ReceiptTexts> = { nb, nn, se, en }

/** What is read, and dialled, as one stays on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

/** `fill('Call {telephone}', { telephone: '800 30 300' })` */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/gu, (placeholder, name: string) => values[name] ?? placeholder)
}
