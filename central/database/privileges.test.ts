import { Kysely, sql } from 'kysely'
import { expect, inject, it, onTestFinished } from 'vitest'
import { StartError } from '../startError.ts'
import { createTestCentral } from '../testCentral.ts'
import { databaseCommands } from './commands.ts'
import type { Database, Tables } from './database.ts'
import { migrate } from './migrate.ts'
import { postgresDialect } from './postgres.ts'
import { isForbidden } from './privileges.ts'
import { describeOnPostgres, storeRole } from './testDatabases.ts'

const grant = databaseCommands.find(({ name }) => name === 'database grant')!
const grantOn = (db: Database, role: string) => grant.run(createTestCentral(db), [role], () => undefined)

/** That it can do all else is what `test/story/` shows, which runs as such a role. */
describeOnPostgres('the role that runs a store', (open) => {
  it.each([
    `update audit_entry set purpose = 'another'`,
    `delete from audit_entry`,
    `truncate audit_entry`,
    `alter table audit_entry disable trigger all`,
    `drop trigger audit_append_only on audit_entry`,
    `set session_replication_role = replica`,
    `delete from audit_chain`,
    `update command_receipt set outcome = 'refused'`,
    `delete from kiosk_event`,
    `delete from letter_order`,
    `delete from person`,
    `delete from store`,
    `create table more (one int)`,
    `drop table person`,
    `insert into kysely_migration values ('0099_time_travel', 'later')`,
  ])('may not: %s', async (statement) => {
    const db = await open({ asStore: true })

    const failure: unknown = await sql`${sql.raw(statement)}`.execute(db).catch((error: unknown) => error)

    expect(isForbidden(failure)).toBe(true)
  })

  it('starts on tables that are up to date, and says who must bring them there', async () => {
    const owner = await open()
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(owner)
    const url = new URL(inject('DATABASE_URL_TEST'))
    Object.assign(url, { username: storeRole, pathname: rows[0]?.name })
    const db = new Kysely<Tables>({ dialect: postgresDialect(url.href) })
    onTestFinished(() => db.destroy())
    expect(await migrate(db)).toEqual([])

    await owner.transaction().execute(async (transaction) => {
      await sql`delete from kysely_migration where name = '0012_store'`.execute(transaction)
    })

    await expect(migrate(db)).rejects.toThrow(StartError)
    await expect(migrate(db)).rejects.toThrow('(0012_store): run migrate with the owner')
    await sql`insert into kysely_migration values ('0012_store', 'now')`.execute(owner)
  })

  it('is made by the owner, and must be there', async () => {
    const owner = await open()
    await expect(grantOn(owner, 'nobody')).rejects.toThrow('no such role')
    await expect(grantOn(await open({ asStore: true }), storeRole)).rejects.toThrow(
      'for the database’s owner',
    )
    await grantOn(owner, storeRole)
  })
})
