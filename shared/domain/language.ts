import Type, { type Static } from 'typebox'

/** BCP 47 codes of the languages the kiosk speaks. A further one is one file in `renderer/locales/` and one entry here. */
export const languages = ['nb', 'en'] as const
export const Language = Type.Union([Type.Literal('nb'), Type.Literal('en')])
export type Language = Static<typeof Language>
