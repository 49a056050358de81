// @ts-check
import { app } from 'electron'
import { say } from './say.mjs'

process.on('unhandledRejection', (reason) => {
  say(`heard: ${/** @type {Error} */ (reason).message}`)
  app.exit(5)
})
void app.whenReady().then(() => {
  // Not within ready itself: the message loop does not run yet (spec/fixtures/api/quit-app/main.js).
  setImmediate(() => void Promise.reject(new Error('rejected')))
})
