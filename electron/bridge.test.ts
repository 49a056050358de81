import { expect, test } from 'vitest'
import type { IpcRenderer } from 'electron'
import { calls, events } from '../shared/bridge.ts'
import { createBridge } from './bridge.ts'

type Listener = (event: unknown, body: unknown) => void

function createFakeIpc() {
  const invoked: unknown[][] = []
  const listeners = new Map<string, Listener>()
  const ipc = {
    invoke: (...call: unknown[]) => Promise.resolve(invoked.push(call)),
    on: (name: string, listener: Listener) => listeners.set(name, listener),
    off: (name: string, listener: Listener) => listeners.get(name) === listener && listeners.delete(name),
  } as unknown as IpcRenderer
  return { invoked, listeners, bridge: createBridge(ipc) }
}

test('has a function for every call of the contract, and `on`, and nothing else', () => {
  const { bridge } = createFakeIpc()
  const names = Object.entries(bridge).flatMap(([noun, verbs]) =>
    typeof verbs === 'function' ? [noun] : Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  )
  expect(names.sort()).toEqual([...Object.keys(calls), 'on'].sort())
})

test('a call goes out under its name, with its request', async () => {
  const { bridge, invoked } = createFakeIpc()
  await bridge.letter.order({ nationalId: '1', language: 'nb' })
  expect(invoked).toEqual([['letter.order', { nationalId: '1', language: 'nb' }]])
})

test.each(Object.keys(events) as (keyof typeof events)[])('%s is heard until unsubscribed', (name) => {
  const { bridge, listeners } = createFakeIpc()
  const heard: unknown[] = []
  const unsubscribe = bridge.on(name, (body) => heard.push(body))
  listeners.get(name)?.({ sender: 'never shown to the page' }, 'body')
  unsubscribe()
  expect(heard).toEqual(['body'])
  expect(listeners.size).toBe(0)
})

test('what is no event of the contract can not be listened to', () => {
  const { bridge, listeners } = createFakeIpc()
  expect(() => bridge.on('toString' as never, () => undefined)).toThrow('no such event')
  expect(listeners.size).toBe(0)
})
