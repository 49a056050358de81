/// <reference lib="dom" />
import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from './bridge.ts'
import { policies } from './lockdown.ts'

for (const policy of policies) policy.inPage?.(window)
contextBridge.exposeInMainWorld('skranke', createBridge(ipcRenderer))
