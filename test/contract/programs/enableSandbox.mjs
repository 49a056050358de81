// @ts-check
import { app } from 'electron'
import { say } from './say.mjs'

app.commandLine.appendSwitch('no-sandbox')
const before = app.commandLine.hasSwitch('no-sandbox')
app.enableSandbox()
say({ before, after: app.commandLine.hasSwitch('no-sandbox') })
app.exit(0)
