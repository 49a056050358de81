import { Check } from 'typebox/value'
import { StoreError, type StoreRefusal } from '../../../shared/bridge/call.ts'
import { routes } from '../../../shared/wire/routes.ts'
import type { Report } from '../problem.ts'
import type { AskedRoute, Question, ResponseOf, StoreClient } from '../sync/client.ts'
import type { StoreFailure } from '../sync/exchange.ts'
import type { VisitSession } from './session.ts'
import type { Visit } from './visit.ts'

export interface AskContext {
  client: StoreClient
  session: VisitSession
  report: Report
}

export type Asked<Name extends AskedRoute> = { ok: true; body: ResponseOf<Name>; visit: Visit } | StoreRefusal

/**
 * Asks the store for somebody who waits for the answer. What comes after the visit has ended is thrown away.
 * @param body from the visit that asks; what the answer is for is the same visit
 */
export async function askStore<Name extends AskedRoute>(
  { client, session, report }: AskContext,
  name: Name,
  body: (visit: Visit) => Question<Name>['body'],
): Promise<Asked<Name>> {
  session.touch()
  const visit = session.current()
  if (visit === null) return refuse('visit_ended')
  const isTheirs = routes[name].caller === 'visitor'
  if (isTheirs && visit.visitor === null) return refuse('signed_out')
  const grant = isTheirs ? visit.visitor?.grant : undefined
  const answer = await client.ask(name, { body: body(visit), grant })
  if (session.current() !== visit) return refuse('visit_ended')
  if (answer.ok) return { ok: true, body: answer.body, visit }
  const refusal = refusalOf(answer, isTheirs)
  if (refusal.error === 'failed') report({ kind: 'ask_failed', route: name, failure: answer })
  if (refusal.error === 'signed_out') session.identify(null)
  return refusal
}

export function refuse(error: StoreError, seconds: number | null = null): StoreRefusal {
  return { ok: false, error, seconds }
}

function refusalOf(failure: StoreFailure, isTheirs: boolean): StoreRefusal {
  if (failure.failure === 'unreachable') return refuse('offline')
  if (failure.failure === 'bad_answer') return refuse('failed')
  const { status, error, retryAfter } = failure
  const seconds = retryAfter > 0 ? Math.ceil(retryAfter / 1000) : null
  if (status === 401) return refuse(isTheirs ? 'signed_out' : 'offline')
  if (status === 429) return refuse('wait', seconds)
  if (Check(StoreError, error)) return refuse(error, error === 'locked_here' ? seconds : null)
  return refuse(status >= 500 ? 'offline' : 'failed')
}
