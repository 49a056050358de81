// @ts-check
import { spawn } from 'node:child_process'
import { app } from 'electron'
import { say } from './say.mjs'

app.setPath('userData', process.env['CONTRACT_DATA'] ?? '')
const second = process.env['CONTRACT_SECOND'] === '1'
const isAlone = app.requestSingleInstanceLock()
if (second) {
  say({ second: isAlone })
  app.exit(0)
} else {
  say({ first: isAlone })
  // The same command once more.
  const child = spawn(process.execPath, process.env['CONTRACT_COMMAND']?.split('\n') ?? [], {
    env: { ...process.env, CONTRACT_SECOND: '1' },
    stdio: 'inherit',
  })
  child.once('exit', (code) => app.exit(code ?? 1))
}
