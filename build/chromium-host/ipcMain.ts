import type { IpcMain, IpcMainInvokeEvent } from 'electron'

type Handler = Parameters<IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain: Pick<IpcMain, 'handle'> = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

/** Runs what was registered for a page's `ipcRenderer.invoke`; rejects as Electron does. */
export async function invoke(channel: string, event: IpcMainInvokeEvent, request: unknown): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone((await handler(event, request)) as unknown)
}
