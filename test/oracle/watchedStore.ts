import { mkdirSync } from 'node:fs'
import { Kysely, PGliteDialect } from 'kysely'
import sodium from 'sodium-native'
import type { Central } from '../../central/central.ts'
import type { Tables } from '../../central/database/database.ts'
import { createEmbedded } from '../../central/database/embedded.ts'
import { migrate } from '../../central/database/migrate.ts'
import { seed } from '../../central/register/seed/seed.command.ts'
import { createTestCentral } from '../../central/testCentral.ts'
import { startTestStore } from '../../central/testStore.ts'

/** The real store in this process, with the demo's register: each of its statements and hashes is seen. */
export interface WatchedStore {
  url: string
  central: Central
  /** The text of every statement so far. */
  statements: string[]
  /** How often each cryptographic function was called so far. */
  hashes(): Record<string, number>
  invite(): Promise<string>
  stop(): Promise<void>
}

export async function openWatchedStore(dataDirectory: string): Promise<WatchedStore> {
  mkdirSync(dataDirectory, { recursive: true })
  const statements: string[] = []
  const pglite = await createEmbedded({})
  const db = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite }),
    log: ({ query }) => void statements.push(query.sql),
  })
  await migrate(db)
  const overrides = { clock: () => new Date(), dataDirectory }
  await seed.run(createTestCentral(db, overrides), [], () => undefined)
  const store = await startTestStore(db, overrides)
  const { counts, unwatch } = watchSodium()
  return {
    ...store,
    statements,
    hashes: () => ({ ...counts }),
    async stop() {
      unwatch()
      await store.stop()
      await db.destroy()
    },
  }
}

/** Counts the calls of every function of libsodium; the kiosk's happen in another process. */
function watchSodium(): { counts: Record<string, number>; unwatch: () => void } {
  const functions = sodium as unknown as Record<string, unknown>
  const originals = { ...functions }
  const counts: Record<string, number> = {}
  for (const [name, original] of Object.entries(originals)) {
    if (typeof original !== 'function') continue
    functions[name] = (...parameters: unknown[]): unknown => {
      counts[name] = (counts[name] ?? 0) + 1
      return Reflect.apply(original, sodium, parameters) as unknown
    }
  }
  return { counts, unwatch: () => void Object.assign(functions, originals) }
}
