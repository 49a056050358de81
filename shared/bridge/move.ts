import Type, { type Static } from 'typebox'
import { MoveNotification, moveFields, moveProblems } from '../domain/move.ts'
import { MoveTimeline } from '../wire/move.ts'
import { PostCode } from '../wire/reference.ts'
import { StoredActionResult } from './action.ts'
import { answer, call, closed, Nothing } from './call.ts'

const MoveResult = Type.Union([
  StoredActionResult,
  /** By field, as the store would find it: nothing was stored. */
  Type.Object({
    ok: Type.Literal(false),
    error: Type.Literal('problems'),
    problems: Type.Array(Type.Object({ field: Type.Enum(moveFields), problem: Type.Enum(moveProblems) })),
  }),
])
export type MoveResult = Static<typeof MoveResult>

export const moveCalls = {
  /** From the kiosk's own reference data: answers without network. null: there is no such post code. */
  'postCode.find': call(
    Type.Object({ postCode: Type.String({ maxLength: 16 }) }, closed),
    Type.Object({ found: Type.Union([PostCode, Type.Null()]) }),
  ),
  /** The visitor's own and those that wait for the visitor's word, newest first. */
  'move.list': call(Nothing, answer({ moves: Type.Array(MoveTimeline) })),
  /** On disk before it answers. The same move again in one visit answers the same report. */
  'move.report': call(MoveNotification, MoveResult),
  /** What another adult who moves, or a child's other parent, says to a move. Rule: Addresses 6. */
  'move.confirm': call(
    Type.Object({ moveId: Type.String({ format: 'uuid' }), confirms: Type.Boolean() }, closed),
    StoredActionResult,
  ),
}
