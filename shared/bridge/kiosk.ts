import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'
import { Office } from '../domain/office.ts'
import { call, Nothing } from './call.ts'

export const KioskDescription = Type.Object({
  environment: Type.Union([Type.Literal('demo'), Type.Literal('production')]),
  /** False until the store has delivered reference data once: then there is nothing to offer but the counter. */
  ready: Type.Boolean(),
  online: Type.Boolean(),
  language: Language,
  languages: Type.Array(Language),
  office: Type.Union([Office, Type.Null()]),
  helpDeskTelephone: Type.String(),
  /** For those who can't telephone. */
  helpDeskWritten: Type.String(),
  deliveryDays: Type.Object({ from: Type.Integer(), to: Type.Integer() }),
  /** How many letters a number may get without identification, stated to everyone. Rule: PIN-code letters 7. */
  anonymousLetters: Type.Object({ count: Type.Integer(), days: Type.Integer() }),
  /** Policy texts an office may change: what the envelope looks like, by language. */
  envelope: Type.Record(Type.String(), Type.String()),
  /** Whether receipts come on paper, too. */
  hasPrinter: Type.Boolean(),
})
export type KioskDescription = Static<typeof KioskDescription>

export const kioskCalls = {
  'kiosk.describe': call(Nothing, KioskDescription),
}

export const kioskEvents = { 'kiosk.changed': KioskDescription }
