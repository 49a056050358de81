import { Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { expect, inject, it, onTestFinished } from 'vitest'
import { StartError } from '../startError.ts'
import { createTestCentral } from '../testCentral.ts'
import { databaseCommands } from './commands.ts'
import type { Database, Tables } from './database.ts'
import { migrate } from './migrate.ts'
import { postgresDialect } from './postgres.ts'
import { describeOnBoth, describeOnPostgres } from './testDatabases.ts'

const grant = databaseCommands.find(({ name }) => name === 'database grant')!
const grantOn = (db: Database, role: string) => grant.run(createTestCentral(db), [role], () => undefined)

describeOnBoth('database grant', (open, kind) => {
  it('lets no role run the store that no grant can hold back, and is for PostgreSQL alone', async () => {
    const db = await open()
    const { rows } = await sql<{ owner: string }>`select current_user as owner`.execute(db)

    const reason = kind === 'pglite' ? 'this is for PostgreSQL' : 'no grant can hold back'
    await expect(grantOn(db, rows[0]!.owner)).rejects.toThrow(reason)
  })
})

describeOnPostgres('a role', (open) => {
  it('that may act as the owner may not run the store', async () => {
    const db = await open()
    const member = await makeRole(db)
    await sql`do ${sql.lit(`begin execute format('grant %I to ${member}', current_user); end`)}`.execute(db)
    await expect(grantOn(db, member)).rejects.toThrow('no grant can hold back')
  })

  it('that was granted nothing is told so, and starts when it was', async () => {
    const db = await open()
    const role = await makeRole(db)
    const connected = await connectAs(db, role)

    const failure: unknown = await migrate(connected).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StartError)
    expect(failure).toHaveProperty('message', expect.stringContaining('run database grant'))

    await grantOn(db, role)
    expect(await migrate(connected)).toEqual([])
  })
})

/** Roles are of the whole server, so it goes when the test is finished, with what it was granted. */
async function makeRole(db: Database): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const role = sql.id(name)
  await sql`create role ${role} login`.execute(db)
  onTestFinished(async () => {
    await sql`drop owned by ${role}`.execute(db)
    await sql`drop role ${role}`.execute(db)
  })
  return name
}

async function connectAs(db: Database, role: string): Promise<Database> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const url = new URL(inject('DATABASE_URL_TEST'))
  Object.assign(url, { username: role, pathname: rows[0]!.name })
  const connected = new Kysely<Tables>({ dialect: postgresDialect(url.href) })
  onTestFinished(() => connected.destroy())
  return connected
}
