import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'
import { MoveNotification } from '../domain/move.ts'

const closed = { additionalProperties: false }
const NationalIdText = Type.String({ pattern: '^\\d{11}$' })

/** Rule: PIN-code letters 1. With a grant, the number is the visitor's own. */
export const LetterOrderAction = Type.Object(
  {
    kind: Type.Literal('letter.order'),
    nationalId: NationalIdText,
    referenceNumber: Type.String(),
    language: Language,
    /** Where the kind of letter needs one: `mobileConfirmation.ts`. */
    mobileConfirmationId: Type.Optional(Type.String({ format: 'uuid' })),
    /** Of whoever is identified and moves: not before the register knows where to. */
    awaitsMove: Type.Optional(Type.Boolean()),
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

/** By one who is identified. Rules: MinID accounts 6, Addresses 6. */
export const MoveReportAction = Type.Object(
  { kind: Type.Literal('move.report'), move: MoveNotification },
  closed,
)
export type MoveReportAction = Static<typeof MoveReportAction>

/** What another adult who moves, or a child's other parent, says to a move. Rule: Addresses 6. */
export const MoveConfirmAction = Type.Object(
  {
    kind: Type.Literal('move.confirm'),
    moveId: Type.String({ format: 'uuid' }),
    /** false: it is not so. */
    confirms: Type.Boolean(),
  },
  closed,
)
export type MoveConfirmAction = Static<typeof MoveConfirmAction>

/** All that a visitor can have done, as it is sealed into a command. */
export const Action = Type.Union([
  LetterOrderAction,
  LetterBlockAction,
  LiftSuspensionAction,
  MoveReportAction,
  MoveConfirmAction,
])
export type Action = Static<typeof Action>
