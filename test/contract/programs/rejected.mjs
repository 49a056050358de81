// @ts-check
import { setTimeout as delay } from 'node:timers/promises'
import { app } from 'electron'
import { say } from './say.mjs'

void Promise.reject(new Error('rejected'))
void app.whenReady().then(async () => {
  void Promise.reject(new Error('rejected once it was ready'))
  await delay(100)
  say('ready')
  app.exit(0)
})
