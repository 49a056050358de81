import { Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { lockKiosk } from '../fleet/kiosk.repository.ts'
import { orderCommand } from '../testCommand.ts'
import { askToSync, enrolTestKiosk, outcomesOf, syncAs } from '../testKiosk.ts'
import { errorOf } from '../testHttp.ts'
import { inventNationalId } from '../letters/testLetters.ts'
import { startTestStore } from '../testStore.ts'
import type { Tables } from './database.ts'
import { postgresDialect, type Patience } from './postgres.ts'
import { describeOnPostgres } from './testDatabases.ts'
import { isUnavailable } from './unavailable.ts'

function connect(patience: Patience = {}, database = '') {
  const url = new URL(inject('DATABASE_URL_TEST'))
  if (database !== '') url.pathname = database
  const db = new Kysely<Tables>({ dialect: postgresDialect(url.href, patience) })
  onTestFinished(() => db.destroy())
  return db
}

const failureOf = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('PostgreSQL', () => {
  it('is unavailable where a lock, a statement or a transaction takes too long', async () => {
    const other = connect()
    const key = randomUUID()
    const lock = sql`select pg_advisory_xact_lock(hashtext(${key}))`

    await other.transaction().execute(async (holder) => {
      await lock.execute(holder)
      // The same wait is ended by either limit: for a lock, and for a statement as a whole.
      for (const [limit, code] of [
        ['lock_timeout', '55P03'],
        ['statement_timeout', '57014'],
      ] as const) {
        const failure = await failureOf(lock.execute(connect({ [limit]: 50 })))
        expect([limit, (failure as { code?: string }).code, isUnavailable(failure)]).toEqual([
          limit,
          code,
          true,
        ])
      }
    })

    const idle = connect({ idle_in_transaction_session_timeout: 50 }).transaction()
    const ended = idle.execute(async (transaction) => {
      await lock.execute(transaction)
      // The lock is free again when the server has ended the other's transaction.
      await lock.execute(other)
      await sql`select 1`.execute(transaction)
    })
    expect(isUnavailable(await failureOf(ended))).toBe(true)
  })

  it('is unavailable where nobody listens, and not where a statement is wrong', async () => {
    const nowhere = new Kysely<Tables>({ dialect: postgresDialect('postgres://127.0.0.1:1/nothing') })
    onTestFinished(() => nowhere.destroy())

    expect(isUnavailable(await failureOf(sql`select 1`.execute(nowhere)))).toBe(true)
    expect(isUnavailable(await failureOf(sql`select nonsense`.execute(connect())))).toBe(false)
    expect(isUnavailable(new TypeError('a bug'))).toBe(false)
  })
})

describeOnPostgres('a kiosk that syncs while the database is busy', (open) => {
  it('is asked to come again, and is taken then', async () => {
    const db = await open()
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
    const store = await startTestStore(connect({ lock_timeout: 50 }, rows[0]?.name))
    onTestFinished(store.stop)
    const kiosk = await enrolTestKiosk(store)
    const command = orderCommand(store, kiosk, inventNationalId())

    const busy = await db.transaction().execute(async (holder) => {
      await lockKiosk(holder, kiosk.kioskId)
      return askToSync(store, kiosk, [command])
    })

    expect([busy.status, errorOf(busy), busy.headers.get('retry-after')]).toEqual([503, 'unavailable', '5'])
    expect(outcomesOf(await syncAs(store, kiosk, [command]))).toEqual(['accepted'])
  })
})
