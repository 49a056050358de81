import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fleetCommands } from '../../../central/fleet/commands.ts'
import { parseCommandLine } from '../../../central/commandLine.ts'
import { openCentral } from '../../../central/openCentral.ts'
import type { TestStore } from '../../../central/testStore.ts'
import { freePort } from '../../../build/start/port.ts'

const cli = join(import.meta.dirname, '../../../central/cli.ts')

/** The store as it runs in an office, in a process of its own, on a PostgreSQL. */
export async function startBenchStore(databaseUrl: string): Promise<TestStore> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-bench-'))
  const port = await freePort()
  const parameters = [
    'serve',
    '--demo',
    '--data',
    dataDirectory,
    '--port',
    String(port),
    '--produce-every',
    '3600',
  ]
  const child = spawn(process.execPath, [cli, ...parameters], {
    env: { ...process.env, DATABASE_URL: databaseUrl, KIOSK_COMMANDS_PER_HOUR: '99999999' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(createInterface({ input: child.stdout }), 'line')

  process.env['DATABASE_URL'] = databaseUrl
  const { central, close } = await openCentral(parseCommandLine(parameters, ['serve']))
  return {
    url: `http://127.0.0.1:${port}`,
    central,
    async invite() {
      const printed: string[] = []
      await fleetCommands
        .find(({ name }) => name === 'kiosk invite')
        ?.run(central, [], (line) => printed.push(line))
      return printed.at(-1) ?? ''
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
