import Type, { type Static } from 'typebox'

/**
 * What an identified visitor has the store do. `stored`: safe on this kiosk, not yet carried out. `not_applied`: it came
 * too late, or not from who may.
 */
export const StoredAction = Type.Object({
  actionId: Type.String(),
  state: Type.Union([Type.Literal('stored'), Type.Literal('applied'), Type.Literal('not_applied')]),
})
export type StoredAction = Static<typeof StoredAction>

/** `not_stored`: the kiosk could not write to its disk; nothing was done. */
export const StoredActionResult = Type.Union([
  Type.Object({ ok: Type.Literal(true), action: StoredAction }),
  Type.Object({ ok: Type.Literal(false), error: Type.Enum(['signed_out', 'not_stored']) }),
])
export type StoredActionResult = Static<typeof StoredActionResult>

export const actionEvents = { 'action.changed': StoredAction }
