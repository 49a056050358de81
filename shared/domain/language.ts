import Type, { type Static } from 'typebox'

/**
 * BCP 47 codes of the languages the kiosk speaks: Bokmål, Nynorsk, Northern Sami, English. A further one is one file in
 * `renderer/locales/` and one entry here; the type check then names whatever else it lacks.
 */
export const languages = ['nb', 'nn', 'se', 'en'] as const
export const Language = Type.Union([
  Type.Literal('nb'),
  Type.Literal('nn'),
  Type.Literal('se'),
  Type.Literal('en'),
])
export type Language = Static<typeof Language>

const rightToLeft: ReadonlySet<string> = new Set([
  'ar',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/** Which way a language is written, for `dir`. @param language a BCP 47 code, `ar` or `ar-EG` */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
