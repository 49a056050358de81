// @ts-check
import { app } from 'electron'
import { say } from './say.mjs'

app.on('ready', () => say('ready'))
app.exit(3)
