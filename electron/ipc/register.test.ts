import { describe, expect, test } from 'vitest'
import type { IpcMainInvokeEvent } from 'electron'
import { Create } from 'typebox/value'
import { type CallName, calls, type Request } from '../../shared/bridge.ts'
import type { Kiosk } from '../kiosk/kiosk.ts'
import { createHandlers } from './handlers.ts'
import { type Handlers, registerCalls } from './register.ts'

type Listener = (event: IpcMainInvokeEvent, request: unknown) => Promise<unknown>

const names = Object.keys(calls) as CallName[]
const event = {} as IpcMainInvokeEvent

/** Every call registered, with handlers that note that they ran. */
function register({ isOurs = true, fails = false } = {}) {
  const listeners = new Map<string, Listener>()
  const ran: string[] = []
  const reported: unknown[] = []
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (request: unknown) => {
        ran.push(name)
        if (fails) throw new Error(`could not store ${JSON.stringify(request)}`)
        return { from: name }
      },
    ]),
  ) as unknown as Handlers
  registerCalls({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener as Listener) },
    handlers,
    isOurScreen: () => isOurs,
    report: (call, error) => reported.push(call, error),
  })
  const invoke = (name: string, request: unknown): Promise<unknown> => listeners.get(name)!(event, request)
  return { listeners, ran, reported, invoke }
}

const uuid = '00000000-0000-7000-8000-000000000001'
/** Where TypeBox can't make one up. */
const goodRequests: { [Name in CallName]?: Request<Name> } = {
  'move.report': {
    movers: [uuid],
    newAddress: {
      street: 'Storgata',
      houseNumber: 12,
      houseLetter: null,
      dwellingNumber: 'H0101',
      postCode: '0184',
      careOf: null,
    },
    moveDate: '2026-05-20',
  },
  'move.confirm': { moveId: uuid, confirms: true },
}
const goodRequest = (name: CallName): unknown => goodRequests[name] ?? Create(calls[name].request)

test('contract, registered calls and handlers have the same names', () => {
  expect([...register().listeners.keys()]).toEqual(names)
  expect(Object.keys(createHandlers({} as Kiosk)).sort()).toEqual([...names].sort())
})

describe.each(names)('%s', (name) => {
  test('runs for our screen and answers', async () => {
    const { invoke, ran } = register()
    expect(await invoke(name, goodRequest(name))).toEqual({ from: name })
    expect(ran).toEqual([name])
  })

  test('refuses a foreign sender before it looks at the request', async () => {
    const { invoke, ran } = register({ isOurs: false })
    await expect(invoke(name, goodRequest(name))).rejects.toThrow(`${name}: foreign sender`)
    await expect(invoke(name, 'nonsense')).rejects.toThrow(`${name}: foreign sender`)
    expect(ran).toEqual([])
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'text'],
    ['a list', []],
    ['a field too many', { ...(goodRequest(name) as object), more: 1 }],
  ])('refuses %s as its request', async (_what, request) => {
    const { invoke, ran } = register()
    await expect(invoke(name, request)).rejects.toThrow(`${name}: bad request`)
    expect(ran).toEqual([])
  })
})

test('a bug in a handler is reported, and tells the page nothing of the request', async () => {
  const { invoke, reported } = register({ fails: true })
  const request = { nationalId: '13880199999', language: 'nb' }
  const failure: unknown = await invoke('letter.order', request).catch((error: unknown) => error)
  expect(String(failure)).toBe('Error: letter.order: failed')
  expect(reported[0]).toBe('letter.order')
})
