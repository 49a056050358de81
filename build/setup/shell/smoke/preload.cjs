// @ts-check
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a sandboxed preload script can't import
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('smoke', { answer: () => ipcRenderer.invoke('smoke.answer') })
