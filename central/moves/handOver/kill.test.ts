import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../database/migrate.ts'
import { openDatabase } from '../../database/openDatabase.ts'
import { createTestCentral } from '../../testCentral.ts'
import { createPostgresDatabase, runUntilKilled } from '../../../test/support/killed.ts'
import { registerFiles } from '../registerFiles.ts'
import { reportMove, storeResident } from '../testMoves.ts'
import { checkpoints } from './checkpoints.ts'
import { handOverMoves } from './handOver.service.ts'
import { messagesIn, movesIn } from './testMessages.ts'

/** A PGlite takes seconds to make: there only where message and file may differ; `crash.test.ts` has every point on both. */
const kills = [
  ...checkpoints.map((checkpoint) => ({ kind: 'PostgreSQL', checkpoint })),
  { kind: 'PGlite', checkpoint: 'file_published' as const },
]

const program = join(import.meta.dirname, 'killedHandOver.ts')

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

      expect(await runUntilKilled(program, { checkpoint, dataDirectory, url })).toBe('SIGKILL')

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
