import { Check } from 'typebox/value'
import { WireError } from '../../../shared/wire/identity.ts'
import { isRefusalCode, type RefusalCode } from '../../../shared/wire/refusals.ts'
import { visitorGrantHeader } from '../../../shared/wire/route.ts'
import { readRetryAfter } from './waiting.ts'
import { readWithin } from './readWithin.ts'

/** Why the store gave no answer that can be used. */
export type StoreFailure =
  /** No connection, no answer in time, or none to the end. */
  | { ok: false; failure: 'unreachable' }
  | {
      ok: false
      failure: 'status'
      status: number
      /** The code in the store's own refusals; null in anybody else's, and in those of a later release. */
      error: RefusalCode | null
      retryAfter: number
      storeTime: Date
    }
  /** Too long, not JSON, or not of the agreed form: not used, not even in part. */
  | { ok: false; failure: 'bad_answer' }

export type Answer<Body> = { ok: true; body: Body; storeTime: Date } | StoreFailure

export interface Exchange<Body> {
  url: URL
  method: 'GET' | 'POST'
  body?: unknown
  token?: string
  /** Of the visitor who is identified. */
  grant?: string | undefined
  /** Of the answer, in bytes. */
  sizeLimit: number
  timeLimit: number
  /** Gives up early, when the kiosk closes. */
  signal: AbortSignal
  form: { Check(value: unknown): value is Body }
}

/** One request and its checked answer. Expected failures are values. */
export async function exchange<Body>(request: Exchange<Body>): Promise<Answer<Body>> {
  const { url, method, body, token, grant, timeLimit, signal } = request
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(grant === undefined ? {} : { [visitorGrantHeader]: grant }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return await readAnswer(response, request)
  } catch (error) {
    if (isNetworkFailure(error)) return { ok: false, failure: 'unreachable' }
    throw error
  }
}

async function readAnswer<Body>(response: Response, request: Exchange<Body>): Promise<Answer<Body>> {
  const storeTime = new Date(response.headers.get('date') ?? NaN)
  const text = await readWithin(response, request.sizeLimit)
  if (text === null || Number.isNaN(storeTime.getTime())) return { ok: false, failure: 'bad_answer' }
  if (!response.ok) {
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), storeTime)
    const error = errorCode(parseJson(text))
    return { ok: false, failure: 'status', status: response.status, error, retryAfter, storeTime }
  }
  const body = parseJson(text)
  return request.form.Check(body) ? { ok: true, body, storeTime } : { ok: false, failure: 'bad_answer' }
}

function errorCode(body: unknown): RefusalCode | null {
  return Check(WireError, body) && isRefusalCode(body.error) ? body.error : null
}

/** `undefined`, which no form accepts, for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `fetch` rejects with a TypeError that has a cause, reading with one too; time limits and closing with a DOMException. */
function isNetworkFailure(error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError'
  return error instanceof TypeError && error.cause !== undefined
}
