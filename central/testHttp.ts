import type { WireError } from '../shared/wire/identity.ts'

/** What came back, as it was on the wire. */
export interface TestAnswer {
  status: number
  headers: Headers
  text: string
}

export async function ask(
  url: string,
  { method = 'GET', body, token, headers = {} }: TestRequest = {},
): Promise<TestAnswer> {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

export interface TestRequest {
  method?: string
  /** A string is sent as it is. */
  body?: unknown
  token?: string
  headers?: Record<string, string>
}

export function errorOf({ text }: TestAnswer): string {
  return (JSON.parse(text) as WireError).error
}
