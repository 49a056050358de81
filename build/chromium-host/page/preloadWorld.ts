/// <reference lib="dom" />
import type { Membrane } from './membrane.ts'

export type ToHost = { id: number; channel: string; request: unknown }
export type FromHost =
  | { kind: 'reply'; id: number; ok: boolean; value: unknown }
  | { kind: 'event'; channel: string; body: unknown }

/**
 * What a preload script finds: `require('electron')` with the two things it may use. Runs in the page, as text.
 * @param post hands a string to the host
 * @param membrane to the page's own world; `null` where there is no isolation and so no bridge
 * @returns takes what the host sends
 */
export function runPreload(
  preload: (require: (name: string) => unknown) => void,
  post: (message: string) => void,
  membrane: Membrane | null,
): (message: FromHost) => void {
  const waiting = new Map<number, FromHost & { kind: 'reply' } extends infer R ? (reply: R) => void : never>()
  const listeners = new Map<string, Set<(event: object, body: unknown) => void>>()
  let calls = 0

  const ipcRenderer = {
    invoke: (channel: string, request: unknown) =>
      new Promise((resolve, reject) => {
        const id = (calls += 1)
        waiting.set(id, ({ ok, value }) => {
          if (ok) resolve(value)
          else reject(new Error(`Error invoking remote method '${channel}': ${String(value)}`))
        })
        post(JSON.stringify({ id, channel, request: structuredClone(request) } satisfies ToHost))
      }),
    on: (channel: string, listener: (event: object, body: unknown) => void) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    off: (channel: string, listener: (event: object, body: unknown) => void) => {
      listeners.get(channel)?.delete(listener)
    },
  }
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (membrane === null) {
        throw new Error('contextBridge API can only be used when contextIsolation is enabled')
      }
      membrane.expose(key, api)
    },
  }

  preload((name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return { ipcRenderer, contextBridge }
  })

  return (message) => {
    if (message.kind === 'reply') {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    } else {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, message.body)
    }
  }
}
