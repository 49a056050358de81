import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { Check } from 'typebox/value'
import { type CallName, calls, type Handlers } from '../../shared/bridge.ts'

export type { Handlers }

export interface Registration {
  ipcMain: Pick<IpcMain, 'handle'>
  handlers: Handlers
  isOurScreen: (event: IpcMainInvokeEvent) => boolean
  /** What went wrong, for whoever mends it. Never sees a request. */
  report: (call: CallName, error: unknown) => void
}

/**
 * The one way in: checks who calls, then what with, then runs. Errors name the call and nothing of its request, since
 * that may hold a national identity number.
 */
export function registerCalls({ ipcMain, handlers, isOurScreen, report }: Registration): void {
  for (const name of Object.keys(calls) as CallName[]) {
    const handle = handlers[name] as (request: unknown) => unknown
    ipcMain.handle(name, async (event, request: unknown) => {
      if (!isOurScreen(event)) throw new Error(`${name}: foreign sender`)
      if (!Check(calls[name].request, request)) throw new Error(`${name}: bad request`)
      try {
        return await handle(request)
      } catch (error) {
        report(name, error)
        throw new Error(`${name}: failed`)
      }
    })
  }
}
