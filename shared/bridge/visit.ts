import Type, { type Static } from 'typebox'
import { call, closed, Nothing } from './call.ts'

export const VisitClock = Type.Object({
  phase: Type.Union([Type.Literal('open'), Type.Literal('warning')]),
  /** Seconds until the visit ends by itself; counts down while `phase` is `warning`. */
  secondsLeft: Type.Integer(),
})
export type VisitClock = Static<typeof VisitClock>

/** Who stands there, as far as it has been proven. `null`: nobody knows. Rule: MinID accounts 6. */
export const Identity = Type.Union([
  Type.Object({ assurance: Type.Union([Type.Literal('minid'), Type.Literal('clerk_verified')]) }),
  Type.Null(),
])
export type Identity = Static<typeof Identity>

export const visitCalls = {
  /** The first touch: idle → open. A visit that is open already stays as it is. */
  'visit.start': call(Nothing, Nothing),
  /** Any sign of life: puts the inactivity clock back. Once it warns somebody identified, only `visit.resume` does. */
  'visit.touch': call(Nothing, Nothing),
  /**
   * "I need more time": an anonymous visit goes on at once, an identified one with what the next in the queue does not
   * have: the password. After some wrong ones the visit ends.
   */
  'visit.resume': call(
    Type.Object({ password: Type.Union([Type.String({ maxLength: 256 }), Type.Null()]) }, closed),
    Type.Object({ resumed: Type.Boolean() }),
  ),
  /** Ends the visit at once: its renderer and everything in it goes away. */
  'visit.end': call(Nothing, Nothing),
}

export const visitEvents = { 'visit.clock': VisitClock, 'visit.identity': Identity }
