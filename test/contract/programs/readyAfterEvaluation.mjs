// @ts-check
import { setTimeout as delay } from 'node:timers/promises'
import { app } from 'electron'
import { say } from './say.mjs'

let isEvaluated = false
void app.whenReady().then(() => {
  say({ isEvaluated })
  // Not within ready itself: the message loop does not run yet (spec/fixtures/api/quit-app/main.js).
  setImmediate(() => app.exit(0))
})
// Longer than any of its processes takes to come up: whoever does not wait for this module is ready meanwhile.
await delay(2_500)
isEvaluated = true
