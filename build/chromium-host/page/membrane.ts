/// <reference lib="dom" />

export interface Membrane {
  expose(key: string, value: unknown): void
}

type Encoded =
  | { kind: 'value'; value: unknown }
  | { kind: 'list'; items: Encoded[] }
  | { kind: 'record'; entries: [string, Encoded][] }
  | { kind: 'function' | 'promise'; id: number }

type Message =
  | { kind: 'expose'; key: string; value: Encoded }
  | { kind: 'call'; id: number; args: Encoded[] }
  | { kind: 'answer'; ok: boolean; value: Encoded }
  | { kind: 'settle'; id: number; ok: boolean; value: Encoded }

/**
 * Electron's `contextBridge` between two JavaScript worlds of one page that share nothing but the DOM: strings go over
 * as events under a name that the page can't know. Values are copied, functions and promises become stand-ins. What a
 * call is given and answers is plain data: what Electron refuses (proxies), would refuse one step later (functions
 * within, on their way to the main process), or would strip of its class, is refused here.
 * Runs in the page, as text: uses nothing from outside itself.
 */
export function createMembrane(outgoing: string, incoming: string): Membrane {
  const target = window
  const functions: ((...args: unknown[]) => unknown)[] = []
  const waiting = new Map<number, (message: Message & { kind: 'settle' }) => void>()
  let promises = 0
  let answer: (Message & { kind: 'answer' }) | undefined

  const send = (message: Message): void => {
    target.dispatchEvent(new CustomEvent(outgoing, { detail: JSON.stringify(message) }))
  }

  function encode(value: unknown): Encoded {
    if (typeof value === 'function') {
      return { kind: 'function', id: functions.push(value as (typeof functions)[number]) - 1 }
    }
    if (value instanceof Promise) return encodePromise(value)
    if (Array.isArray(value)) return { kind: 'list', items: value.map(encode) }
    if (typeof value === 'object' && value !== null) {
      return { kind: 'record', entries: Object.entries(value).map(([key, item]) => [key, encode(item)]) }
    }
    return { kind: 'value', value }
  }

  /** A function or a promise as it is; anything else only if it is plain. */
  function encodePassed(value: unknown): Encoded {
    const standsIn = typeof value === 'function' || value instanceof Promise
    if (!standsIn) requirePlain(structuredClone(value), value)
    return encode(value)
  }

  /** @param cloned shows what it was: `structuredClone` has thrown for proxies and functions */
  function requirePlain(cloned: unknown, value: unknown): void {
    if (typeof cloned !== 'object' || cloned === null) return
    const prototype: unknown = Object.getPrototypeOf(value)
    if (![Object.prototype, Array.prototype, null].includes(prototype as object)) {
      throw new TypeError('An object of a class can not be sent over the context bridge.')
    }
    for (const [key, item] of Object.entries(cloned))
      requirePlain(item, (value as Record<string, unknown>)[key])
  }

  function encodePromise(promise: Promise<unknown>): Encoded {
    const id = (promises += 1)
    promise.then(encodePassed).then(
      (value) => send({ kind: 'settle', id, ok: true, value }),
      (error: unknown) => {
        send({
          kind: 'settle',
          id,
          ok: false,
          value: encode(error instanceof Error ? error.message : String(error)),
        })
      },
    )
    return { kind: 'promise', id }
  }

  function decode(encoded: Encoded): unknown {
    switch (encoded.kind) {
      case 'value':
        return encoded.value
      case 'list':
        return Object.freeze(encoded.items.map(decode))
      case 'record':
        return Object.freeze(Object.fromEntries(encoded.entries.map(([key, item]) => [key, decode(item)])))
      case 'function':
        return (...args: unknown[]) => {
          return ask({ kind: 'call', id: encoded.id, args: args.map(encodePassed) })
        }
      case 'promise':
        return new Promise((resolve, reject) => {
          waiting.set(encoded.id, ({ ok, value }) => {
            if (ok) resolve(decode(value))
            else reject(new Error(String(decode(value))))
          })
        })
    }
  }

  /** What the other world answers before the event is over. @throws what was thrown there, by its message */
  function ask(message: Message): unknown {
    answer = undefined
    send(message)
    const { ok, value } = answer ?? ({ ok: true, value: { kind: 'value', value: undefined } } as const)
    if (ok) return decode(value)
    throw new Error(String(decode(value)))
  }

  function reply(answered: () => unknown): void {
    try {
      send({ kind: 'answer', ok: true, value: encodePassed(answered()) })
    } catch (error) {
      send({
        kind: 'answer',
        ok: false,
        value: encode(error instanceof Error ? error.message : String(error)),
      })
    }
  }

  function expose(key: string, value: unknown): void {
    if (key in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    Object.defineProperty(window, key, { value, enumerable: true })
  }

  function receive(message: Message): void {
    switch (message.kind) {
      case 'expose':
        reply(() => expose(message.key, decode(message.value)))
        break
      case 'call':
        reply(() => functions[message.id]?.(...message.args.map(decode)))
        break
      case 'answer':
        answer = message
        break
      case 'settle':
        waiting.get(message.id)?.(message)
        waiting.delete(message.id)
    }
  }

  target.addEventListener(incoming, (event) => {
    event.stopImmediatePropagation()
    receive(JSON.parse((event as CustomEvent<string>).detail) as Message)
  })
  return { expose: (key, value) => void ask({ kind: 'expose', key, value: encode(value) }) }
}
