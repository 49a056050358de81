import Type, { type Static } from 'typebox'
import { MoveReason, MoveState, NewAddress } from '../domain/move.ts'
import type { Route } from './route.ts'

/** A move as its reporter, those who move, or a child's other parent may see it. */
export const MoveTimeline = Type.Object({
  moveId: Type.String({ format: 'uuid' }),
  /** What the visitor has to do with it. */
  role: Type.Union([Type.Literal('reporter'), Type.Literal('mover'), Type.Literal('parent')]),
  /** Given name; null where it must not be told (any more), and for a move that was rejected at once. */
  reporterName: Type.Union([Type.String(), Type.Null()]),
  /** Nothing changes before the visitor has confirmed it. Rule: Addresses 6. */
  awaitsMyConfirmation: Type.Boolean(),
  state: MoveState,
  /** For the reporter only. */
  reason: Type.Union([MoveReason, Type.Null()]),
  newAddress: NewAddress,
  place: Type.Union([Type.String(), Type.Null()]),
  moveDate: Type.String({ format: 'date' }),
  reportedAt: Type.String({ format: 'date-time' }),
  /** The day by which it is normally processed. */
  expectedBy: Type.String({ format: 'date' }),
  movers: Type.Array(Type.Object({ personId: Type.String({ format: 'uuid' }), givenName: Type.String() })),
})
export type MoveTimeline = Static<typeof MoveTimeline>

/** `GET /v1/moves`: the visitor's own and those that wait for the visitor's word, newest first. */
export const MovesResponse = Type.Object({ moves: Type.Array(MoveTimeline) })
export type MovesResponse = Static<typeof MovesResponse>

export const moveRoutes = {
  moves: { method: 'GET', path: '/v1/moves', caller: 'visitor', response: MovesResponse },
} satisfies Record<string, Route>
