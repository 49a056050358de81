// @ts-check
import { app, BaseWindow } from 'electron'
import { say, sayHowItQuits } from './say.mjs'

sayHowItQuits(app)
app.on('window-all-closed', () => say('window-all-closed'))
app.once('will-quit', (event) => {
  event.preventDefault()
  setImmediate(() => app.exit(7))
})
void app.whenReady().then(() => {
  const window = new BaseWindow({ width: 400, height: 300 })
  window.on('close', () => say('close'))
  window.on('closed', () => say('closed'))
  app.quit()
})
