import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'

const closed = { additionalProperties: false }
const NationalIdText = Type.String({ pattern: '^\\d{11}$' })

/** Rule: PIN-code letters 1. With a grant, the number is the visitor's own. */
export const LetterOrderAction = Type.Object(
  {
    kind: Type.Literal('letter.order'),
    nationalId: NationalIdText,
    referenceNumber: Type.String(),
    language: Language,
  },
  closed,
)
export type LetterOrderAction = Static<typeof LetterOrderAction>

/** All that a visitor can have done, as it is sealed into a command. */
export const Action = Type.Union([LetterOrderAction])
export type Action = Static<typeof Action>
