// @ts-check
import { app } from 'electron'
import { say } from './say.mjs'

process.on('uncaughtException', (error) => {
  say(`heard: ${error.message}`)
  app.exit(5)
})
void app.whenReady().then(() => {
  setImmediate(() => {
    throw new Error('thrown later')
  })
})
