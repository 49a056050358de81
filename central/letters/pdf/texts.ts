import type { LetterKind } from '../../../shared/domain/letter.ts'
import type { Language } from '../../../shared/domain/language.ts'
import en from '../locales/en.json' with { type: 'json' }
import nb from '../locales/nb.json' with { type: 'json' }
import nn from '../locales/nn.json' with { type: 'json' }
import se from '../locales/se.json' with { type: 'json' }

/** A further language is one file in `../locales/` and one entry here; the type demands that it is complete. */
const texts: Record<Language, typeof nb> = { nb, nn, se, en }

/** What stands on every letter, and what on this kind. */
export function letterTexts(language: Language, kind: LetterKind) {
  return { ...texts[language], ...texts[language][kind] }
}
export type LetterTexts = ReturnType<typeof letterTexts>

/** Of the whole document, which whoever prints it sees. */
export const documentTitles: Record<LetterKind, string> = {
  pin_code_letter: 'PIN-kodebrev',
  activation_letter: 'Aktiveringsbrev',
}

/** By which a screen reader knows how to pronounce a letter. */
export const letterLocales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', se: 'se-NO', en: 'en-GB' }

/** Read by the post only, so in Norwegian on every letter. A returned letter goes there. Rule: PIN-code letters 5. */
export const returnAddress = 'Retur: Skattedirektoratet, Postboks 9200 Grønland, 0134 OSLO'

/** `fill('{count} codes', { count: 20 })` */
export function fill(text: string, values: Record<string, number | string>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]))
}
