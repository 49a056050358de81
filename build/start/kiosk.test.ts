import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { untilShown, type Showing } from './kiosk.ts'
import { startLogged } from './loggedChild.ts'

const folder = mkdtempSync(join(tmpdir(), 'skranke-kiosk-'))
const logFile = join(folder, 'kiosk.log')
afterAll(() => rmSync(folder, { recursive: true }))

/** A kiosk that says that, and then runs on. */
function saying(output: string) {
  const parameters = ['-e', `process.stdout.write(${JSON.stringify(output)}); setInterval(() => {}, 1000)`]
  return startLogged({ name: 'The kiosk', command: process.execPath, parameters, env: {}, logFile })
}

test('a kiosk is ready when it says so, whatever else it says before', async () => {
  const child = saying('{"cdp":"http://127.0.0.1:1"}\n{"kiosk":"ready"}\n')
  await untilShown(child, { shell: 'electron', logFile, limitMs: 60_000 })
  await child.stop()
})

test.each<[Showing['shell'], string]>([
  ['electron', 'show it on a Chromium with `npm start -- --chromium`'],
  ['chromium-host', 'run `npm start` again'],
])('one that shows nothing in time is a sentence that says what to do (%s)', async (shell, remedy) => {
  const child = saying('{"cdp":"http://127.0.0.1:1"}\n')
  await expect(untilShown(child, { shell, logFile, limitMs: 50 })).rejects.toThrow(
    `The kiosk has shown no screen after 0.05 s: read its log, ${logFile}, or ${remedy}.`,
  )
  await child.stop()
})

test('one whose window is closed before is no failure, and is waited for no longer', async () => {
  const child = saying('{"cdp":"http://127.0.0.1:1"}\n')
  const shown = untilShown(child, { shell: 'electron', logFile, limitMs: 60_000 })
  await child.output((line) => line)
  await child.stop()
  await shown
})
