import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { migrate } from '../../database/migrate.ts'
import { openDatabase } from '../../database/openDatabase.ts'
import { createTestCentral } from '../../testCentral.ts'
import { registerFiles } from '../registerFiles.ts'
import { reportMove, storeResident } from '../testMoves.ts'
import { checkpoints, type Checkpoint } from './checkpoints.ts'
import { handOverMoves } from './handOver.service.ts'
import { messagesIn, movesIn } from './testMessages.ts'

/** A PGlite takes seconds to make: there only where message and file may differ; `crash.test.ts` has every point on both. */
const kills = [
  ...checkpoints.map((checkpoint) => ({ kind: 'PostgreSQL', checkpoint })),
  { kind: 'PGlite', checkpoint: 'file_published' as const },
]

/** In a process of its own: so nothing can be tidied up before it is gone. */
describe('a hand-over killed with SIGKILL', () => {
  it.each(kills)(
    'at $checkpoint leaves each move in exactly one message ($kind)',
    { timeout: 90_000 },
    async ({ kind, checkpoint }) => {
      const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-kill-'))
      onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
      const url = kind === 'PostgreSQL' ? await createPostgresDatabase() : undefined
      const moves = await acceptMoves({ url, dataDirectory })

      expect(await runUntil(checkpoint, dataDirectory, url)).toBe('SIGKILL')

      const database = await openDatabase({ url, dataDirectory })
      const central = createTestCentral(database.db, { dataDirectory })
      await handOverMoves(central, registerFiles(central))
      const states = await database.db.selectFrom('move').select('state').execute()
      await database.close()
      expect(states).toEqual([{ state: 'handed_over' }, { state: 'handed_over' }])
      expect(movesIn(dataDirectory)).toEqual(moves)
      expect(messagesIn(dataDirectory).map(({ fileName }) => fileName)).toEqual([
        '000000001.xml',
        '000000002.xml',
      ])
    },
  )
})

async function acceptMoves(options: { url: string | undefined; dataDirectory: string }): Promise<string[]> {
  const database = await openDatabase(options)
  const { db } = database
  await migrate(db)
  const central = createTestCentral(db)
  const moves = [
    await reportMove(central, await storeResident(db)),
    await reportMove(central, await storeResident(db)),
  ]
  await database.close()
  return moves
}

/** Returns the signal that ended the process. */
async function runUntil(checkpoint: Checkpoint, dataDirectory: string, url?: string): Promise<unknown> {
  const program = join(import.meta.dirname, 'killedHandOver.ts')
  const child = spawn(process.execPath, [program, dataDirectory, checkpoint, ...(url ? [url] : [])], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [, signal] = (await once(child, 'exit')) as unknown[]
  return signal
}

async function createPostgresDatabase(): Promise<string> {
  const server = inject('DATABASE_URL_TEST')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name}`)
  onTestFinished(() => administer(server, `drop database ${name} with (force)`))
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
