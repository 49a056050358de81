/// <reference lib="dom" />
import { contextBridge, ipcRenderer } from 'electron'

/** What the cases' pages find as `contract`. */
const contract = {
  report: (answer: unknown): Promise<unknown> => ipcRenderer.invoke('report', answer),
  echo: (value: unknown): Promise<unknown> => ipcRenderer.invoke('echo', value),
  sender: (): Promise<unknown> => ipcRenderer.invoke('sender'),
  fail: (): Promise<unknown> => ipcRenderer.invoke('fail'),
  nobody: (): Promise<unknown> => ipcRenderer.invoke('nobody'),
  calls: (listener: (value: number) => unknown): unknown => listener(41),
  throws: (): never => {
    throw new Error('of the preload script')
  },
  /** @returns what ends it */
  listen(listener: (body: unknown) => void): () => void {
    const receive = (_event: unknown, body: unknown): void => listener(body)
    ipcRenderer.on('told', receive)
    return () => void ipcRenderer.off('told', receive)
  },
  /** Asks main to send `told` to this page, twice. */
  ask: (): Promise<unknown> => ipcRenderer.invoke('tell'),
  list: { of: ['things'] },
}

export type Contract = typeof contract

contextBridge.exposeInMainWorld('contract', contract)
let isRefused = false
try {
  contextBridge.exposeInMainWorld('contract', {})
} catch {
  isRefused = true
}
contextBridge.exposeInMainWorld('secondIsRefused', isRefused)
