// @ts-check
import { app } from 'electron'
import { say, sayHowItQuits } from './say.mjs'

sayHowItQuits(app)
void app.whenReady().then(() => say('ready'))
