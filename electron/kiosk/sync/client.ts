import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { EnrolRequest, EnrolResponse } from '../../../shared/wire/identity.ts'
import type { Reference } from '../../../shared/wire/reference.ts'
import { routes } from '../../../shared/wire/routes.ts'
import type { SyncRequest, SyncResponse } from '../../../shared/wire/sync.ts'
import type { Identity } from '../device/enrol.ts'
import { type Answer, exchange } from './exchange.ts'
import { tokenSource } from './token.ts'

const kibibyte = 1024
const sizeLimits: Partial<Record<RouteName, number>> = {
  enrol: 16 * kibibyte,
  token: 16 * kibibyte,
  reference: 8 * 1024 * kibibyte,
}
const usualSizeLimit = 1024 * kibibyte

type RouteName = keyof typeof routes
export type ResponseOf<Name extends RouteName> = Responses[Name]

/** Of every route by its name, for the reason that `shared/bridge.ts` gives. */
type Responses = { [Name in RouteName]: Static<(typeof routes)[Name]['response']> }
type Bodies = {
  [Name in RouteName]: (typeof routes)[Name] extends { body: infer Body extends TSchema }
    ? Static<Body>
    : undefined
}

/** What a visitor asks the store for, at once. */
export type AskedRoute = {
  [Name in RouteName]: (typeof routes)[Name]['caller'] extends 'kiosk' | 'visitor' ? Name : never
}[RouteName]

export interface Question<Name extends AskedRoute> {
  body: Bodies[Name]
  /** Where the route's caller is a visitor. */
  grant?: string | undefined
}

export interface Line {
  address: URL
  timeLimit: number
  signal: AbortSignal
}

/** The store, for a kiosk that has yet to say who it is. */
export function enrolAt(line: Line, request: EnrolRequest): Promise<Answer<EnrolResponse>> {
  return exchange({ ...target(line, 'enrol'), body: request })
}

/** The store, for a kiosk it knows. */
export interface StoreClient {
  sync(request: SyncRequest): Promise<Answer<SyncResponse>>
  reference(): Promise<Answer<Reference>>
  /** Somebody waits for the answer. */
  ask<Name extends AskedRoute>(name: Name, question: Question<Name>): Promise<Answer<ResponseOf<Name>>>
}

export function storeClient(line: Line, identity: Identity, clock: () => Date): StoreClient {
  const tokens = tokenSource(identity, clock, (body) => exchange({ ...target(line, 'token'), body }))

  /** A token may end before its time, when the store was started anew: asks once more with a fresh one. */
  async function withToken<Body>(ask: (token: string) => Promise<Answer<Body>>): Promise<Answer<Body>> {
    for (let attempt = 1; ; attempt += 1) {
      const granted = await tokens.get()
      if (!granted.ok) return granted
      const answer = await ask(granted.token)
      const refused = !answer.ok && answer.failure === 'status' && answer.status === 401
      if (!refused) return answer
      tokens.forget()
      if (attempt === 2) return answer
    }
  }

  return {
    sync: (body) => withToken((token) => exchange({ ...target(line, 'sync'), token, body })),
    reference: () => withToken((token) => exchange({ ...target(line, 'reference'), token })),
    ask: (name, { body, grant }) =>
      withToken((token) => exchange({ ...target(line, name), token, body, grant })),
  }
}

function target<Name extends RouteName>(line: Line, name: Name) {
  const { address, timeLimit, signal } = line
  const { method, path } = routes[name]
  const sizeLimit = sizeLimits[name] ?? usualSizeLimit
  return { url: new URL(path, address), method, timeLimit, signal, sizeLimit, form: formOf(name) }
}

interface Form<Body> {
  Check(value: unknown): value is Body
}
const forms = new Map<RouteName, unknown>()

/** Each is compiled once, when it is first needed. */
function formOf<Name extends RouteName>(name: Name): Form<ResponseOf<Name>> {
  if (!forms.has(name)) forms.set(name, Compile<TSchema>(routes[name].response))
  return forms.get(name) as Form<ResponseOf<Name>>
}
