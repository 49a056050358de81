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
import { order, registerPerson, spoolFiles } from '../testLetters.ts'
import { checkpoints, type Checkpoint } from './checkpoints.ts'
import { produceLetters } from './production.service.ts'
import { recoverSpool } from './recovery.ts'

/** A PGlite takes seconds to make: there only at both sides of the commit; `crash.test.ts` has every point on both. */
const kills = [
  ...checkpoints.map((checkpoint) => ({ kind: 'PostgreSQL', checkpoint })),
  { kind: 'PGlite', checkpoint: 'pdf_written' as const },
  { kind: 'PGlite', checkpoint: 'batch_committed' as const },
]

/** In a process of its own: so nothing can be tidied up before it is gone. */
describe('a producer killed with SIGKILL', () => {
  it.each(kills)(
    'at $checkpoint prints no letter twice and loses none ($kind)',
    { timeout: 90_000 },
    async ({ kind, checkpoint }) => {
      const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-kill-'))
      onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
      const url = kind === 'PostgreSQL' ? await createPostgresDatabase() : undefined
      await orderLetters({ url, dataDirectory })

      expect(await runUntil(checkpoint, dataDirectory, url)).toBe('SIGKILL')

      const database = await openDatabase({ url, dataDirectory })
      const { db } = database
      const central = createTestCentral(db, { dataDirectory })
      await recoverSpool(central)
      await produceLetters(central)
      const batches = await db.selectFrom('letter_batch').selectAll().execute()
      const letters = await db.selectFrom('letter').selectAll().execute()
      await database.close()
      const id = batches[0]?.letter_batch_id
      expect(batches).toMatchObject([{ state: 'produced', letter_count: 2 }])
      expect(letters).toHaveLength(2)
      expect(spoolFiles(central)).toEqual([`${id}.json`, `${id}.pdf`])
    },
  )
})

async function orderLetters(options: { url: string | undefined; dataDirectory: string }): Promise<void> {
  const database = await openDatabase(options)
  const { db } = database
  await migrate(db)
  const central = createTestCentral(db)
  await order(central, await registerPerson(db))
  await order(central, await registerPerson(db))
  await database.close()
}

/** Returns the signal that ended the process. */
async function runUntil(checkpoint: Checkpoint, dataDirectory: string, url?: string): Promise<unknown> {
  const program = join(import.meta.dirname, 'killedProducer.ts')
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
