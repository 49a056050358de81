// @ts-check
import { app } from 'electron'
import { say } from './say.mjs'

void app.whenReady().then(() => {
  say('ready')
  app.exit(0)
})
// Before it is ready Electron on Linux tells of it on standard error instead of in a dialogue (docs/api/dialog.md).
throw new Error('thrown while the module was evaluated')
