import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../database/migrate.ts'
import { openDatabase } from '../../database/openDatabase.ts'
import { createTestCentral } from '../../testCentral.ts'
import { createPostgresDatabase, runUntilKilled } from '../../../test/support/killed.ts'
import { order, registerPerson, spoolFiles } from '../testLetters.ts'
import { checkpoints } from './checkpoints.ts'
import { produceLetters } from './production.service.ts'
import { recoverSpool } from './recovery.ts'

/** A PGlite takes seconds to make: there only at both sides of the commit; `crash.test.ts` has every point on both. */
const kills = [
  ...checkpoints.map((checkpoint) => ({ kind: 'PostgreSQL', checkpoint })),
  { kind: 'PGlite', checkpoint: 'pdf_written' as const },
  { kind: 'PGlite', checkpoint: 'batch_committed' as const },
]

const program = join(import.meta.dirname, 'killedProducer.ts')

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

      expect(await runUntilKilled(program, { checkpoint, dataDirectory, url })).toBe('SIGKILL')

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
