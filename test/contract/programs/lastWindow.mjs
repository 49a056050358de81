// @ts-check
import { app, BaseWindow } from 'electron'
import { say, sayHowItQuits } from './say.mjs'

sayHowItQuits(app)
void app.whenReady().then(() => {
  const window = new BaseWindow({ width: 400, height: 300 })
  window.on('closed', () => say('closed'))
  window.close()
})
