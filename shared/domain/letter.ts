import Type, { type Static } from 'typebox'

/** Rule: PIN-code letters 5. `refused` never leaves the store: who is not identified learns nothing (rule 3). */
export const letterOrderStates = ['ordered', 'produced', 'posted', 'held', 'refused'] as const
export type LetterOrderState = (typeof letterOrderStates)[number]

/** What an office may change without a release. Days are working days. Rules: PIN-code letters 2, 4, 6, 7. */
export const LetterPolicy = Type.Object({
  kind: Type.Literal('pin_code_letter'),
  deliveryDays: Type.Object({ from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 1 }) }),
  minimumAge: Type.Integer({ minimum: 0 }),
  codesPerLetter: Type.Integer({ minimum: 1 }),
  codeLength: Type.Integer({ minimum: 4 }),
  anonymousLetters: Type.Object({ count: Type.Integer(), days: Type.Integer() }),
  /** What production manages: each full day's work that is waiting makes the expected dates a working day later. */
  lettersPerWorkingDay: Type.Integer({ minimum: 1 }),
})
export type LetterPolicy = Static<typeof LetterPolicy>

export const defaultLetterPolicy: LetterPolicy = {
  kind: 'pin_code_letter',
  deliveryDays: { from: 1, to: 5 },
  minimumAge: 13,
  codesPerLetter: 20,
  codeLength: 5,
  anonymousLetters: { count: 2, days: 30 },
  lettersPerWorkingDay: 5000,
}

/** The window in which a letter is expected, both dates included; `2026-05-15`. */
export const ExpectedDates = Type.Object({
  from: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  to: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
})
export type ExpectedDates = Static<typeof ExpectedDates>
