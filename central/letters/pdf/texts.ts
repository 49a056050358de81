import type { Language } from '../../../shared/domain/language.ts'
import en from '../locales/en.json' with { type: 'json' }
import nb from '../locales/nb.json' with { type: 'json' }

export type LetterTexts = typeof nb

/** A further language is one file in `../locales/` and one entry here; the type demands that it is complete. */
export const letterTexts: Record<Language, LetterTexts> = { nb, en }

export const letterLocales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' }

/** Read by the post only, so in Norwegian on every letter. A returned letter goes there. Rule: PIN-code letters 5. */
export const returnAddress = 'Retur: Skattedirektoratet, Postboks 9200 Grønland, 0134 OSLO'

/** `fill('{count} codes', { count: 20 })` */
export function fill(text: string, values: Record<string, number>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]))
}
