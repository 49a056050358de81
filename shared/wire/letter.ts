import Type, { type Static } from 'typebox'
import { ExpectedDates, LetterProspect, LetterTimeline } from '../domain/letter.ts'
import type { Route } from './route.ts'

/** `POST /v1/letter-status`: in the body, since a reference in a path would be logged by whatever lies between. */
export const LetterStatusRequest = Type.Object(
  { referenceNumber: Type.String({ maxLength: 32 }) },
  { additionalProperties: false },
)
export type LetterStatusRequest = Static<typeof LetterStatusRequest>

/** What was told on the receipt, whatever became of the order; nulls for a number that is none. Rule: PIN-code letters 3. */
export const LetterStatusResponse = Type.Object({
  expected: Type.Union([ExpectedDates, Type.Null()]),
  windowHasPassed: Type.Union([Type.Boolean(), Type.Null()]),
})
export type LetterStatusResponse = Static<typeof LetterStatusResponse>

/** `GET /v1/letters`: the visitor's own, newest first. */
export const LettersResponse = Type.Object({ letters: Type.Array(LetterTimeline) })
export type LettersResponse = Static<typeof LettersResponse>

export const letterRoutes = {
  letterStatus: {
    method: 'POST',
    path: '/v1/letter-status',
    caller: 'kiosk',
    body: LetterStatusRequest,
    response: LetterStatusResponse,
  },
  /** Where a letter would go, and whether there would be one: for its person only. */
  letterProspect: {
    method: 'GET',
    path: '/v1/letter-prospect',
    caller: 'visitor',
    response: LetterProspect,
  },
  letters: { method: 'GET', path: '/v1/letters', caller: 'visitor', response: LettersResponse },
} satisfies Record<string, Route>
