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
const forms = {
  enrol: checkedBy(routes.enrol.response),
  token: checkedBy(routes.token.response),
  sync: checkedBy(routes.sync.response),
  reference: checkedBy(routes.reference.response),
}
const sizeLimits = {
  enrol: 16 * kibibyte,
  token: 16 * kibibyte,
  sync: 1024 * kibibyte,
  reference: 8 * 1024 * kibibyte,
} satisfies Record<keyof typeof forms, number>

export interface Line {
  address: URL
  timeLimit: number
  signal: AbortSignal
}

/** The store, for a kiosk that has yet to say who it is. */
export function enrolAt(line: Line, request: EnrolRequest): Promise<Answer<EnrolResponse>> {
  return exchange({ ...target(line, 'enrol'), form: forms.enrol, body: request })
}

/** The store, for a kiosk it knows. */
export interface StoreClient {
  sync(request: SyncRequest): Promise<Answer<SyncResponse>>
  reference(): Promise<Answer<Reference>>
}

export function storeClient(line: Line, identity: Identity, clock: () => Date): StoreClient {
  const tokens = tokenSource(identity, clock, (body) =>
    exchange({ ...target(line, 'token'), form: forms.token, body }),
  )

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
    sync: (body) =>
      withToken((token) => exchange({ ...target(line, 'sync'), form: forms.sync, token, body })),
    reference: () =>
      withToken((token) => exchange({ ...target(line, 'reference'), form: forms.reference, token })),
  }
}

function target(line: Line, name: keyof typeof forms) {
  const { address, timeLimit, signal } = line
  const { method, path } = routes[name]
  return { url: new URL(path, address), method, timeLimit, signal, sizeLimit: sizeLimits[name] }
}

/** TypeBox's check as a type guard, compiled once. */
function checkedBy<Schema extends TSchema>(schema: Schema) {
  const validator = Compile(schema)
  return { Check: (value: unknown): value is Static<Schema> => validator.Check(value) }
}
