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

/** Anonymous: a suspension that its person can lift. Identified: final. Rule: PIN-code letters 7. */
export const LetterBlockAction = Type.Object(
  { kind: Type.Literal('letter.block'), nationalId: NationalIdText },
  closed,
)
export type LetterBlockAction = Static<typeof LetterBlockAction>

/** By the person alone. Rule: PIN-code letters 7. */
export const LiftSuspensionAction = Type.Object({ kind: Type.Literal('letter.lift_suspension') }, closed)
export type LiftSuspensionAction = Static<typeof LiftSuspensionAction>

/** All that a visitor can have done, as it is sealed into a command. */
export const Action = Type.Union([LetterOrderAction, LetterBlockAction, LiftSuspensionAction])
export type Action = Static<typeof Action>
