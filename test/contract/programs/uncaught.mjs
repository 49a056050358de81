// @ts-check
import { app } from 'electron'
import { say } from './say.mjs'

void app.whenReady().then(() => {
  say('ready')
  // Not within ready itself: the message loop does not run yet (spec/fixtures/api/quit-app/main.js).
  setImmediate(() => app.exit(0))
})
// Before it is ready Electron on Linux tells of it on standard error instead of in a dialogue (docs/api/dialog.md).
throw new Error('thrown while the module was evaluated')
