import type { IpcRenderer } from 'electron'
import { type Bridge, type CallName, calls, type EventName, events } from '../shared/bridge.ts'

/** `window.skranke`, made from the contract: `noun.verb` calls main, `on` listens and returns its unsubscribe. */
export function createBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>): Bridge {
  const nouns: Record<string, Record<string, unknown>> = {}
  for (const name of Object.keys(calls) as CallName[]) {
    const [noun = '', verb = ''] = name.split('.')
    nouns[noun] = { ...nouns[noun], [verb]: (request: unknown) => ipc.invoke(name, request) }
  }
  const on = (name: EventName, listener: (body: unknown) => void): (() => void) => {
    if (!Object.hasOwn(events, name)) throw new Error('no such event')
    const receive = (_event: unknown, body: unknown): void => listener(body)
    ipc.on(name, receive)
    return () => void ipc.off(name, receive)
  }
  return { ...nouns, on } as unknown as Bridge
}
