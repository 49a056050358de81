import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { postgresAccount } from './account.ts'
import { findBinaries, majorVersion, type Source } from './binaries.ts'
import { startPostgres } from './postgres.ts'

async function ask(url: string, query: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' })
    return (rows as unknown[][])[0]?.[0]
  } finally {
    await client.end()
  }
}

/** The embedded ones come with the packages; the machine's own may be missing. */
function isAvailable(source: Source): boolean {
  if (source === 'embedded') return true
  try {
    return findBinaries(postgresAccount(), tmpdir(), source).source === source
  } catch {
    return false
  }
}

describe.each<Source>(['system', 'embedded'])('PostgreSQL from %s', (source) => {
  test.skipIf(!isAvailable(source))(
    'starts empty, gives each test its own database, leaves nothing (skipped where there is none)',
    async () => {
      const postgres = await startPostgres({ only: source })
      expect(postgres.source).toBe(source)

      const first = await postgres.createDatabase()
      const second = await postgres.createDatabase()
      await ask(first, 'CREATE TABLE letter (id integer)')
      expect(await ask(second, `SELECT count(*)::int FROM pg_tables WHERE tablename = 'letter'`)).toBe(0)
      const data = await ask(postgres.url, 'SHOW data_directory')

      await postgres.stop()
      expect(existsSync(String(data))).toBe(false)
      await expect(ask(first, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
    },
    60_000,
  )
})

test("PostgreSQL's version is read from what it says of itself", () => {
  expect(majorVersion('postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)')).toBe(15)
  expect(majorVersion('postgres (PostgreSQL) 18.4')).toBe(18)
  expect(majorVersion('command not found')).toBe(0)
})
