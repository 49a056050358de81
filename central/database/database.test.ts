import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { describeOnBoth } from './testDatabases.ts'

describeOnBoth('the database', (open) => {
  it('gives the same JavaScript types on both', async () => {
    const db = await open()
    const { rows } = await sql`
      select '2026-05-14'::date as date, 42::int8 as int8, '\\x00ff'::bytea as bytea, '{"a":1}'::jsonb as jsonb,
        '2026-05-14T10:00:00Z'::timestamptz as instant, count(*) as count`.execute(db)
    expect(rows).toStrictEqual([
      {
        date: '2026-05-14',
        int8: 42,
        bytea: Buffer.from([0, 255]),
        jsonb: { a: 1 },
        instant: new Date('2026-05-14T10:00:00Z'),
        count: 1,
      },
    ])
  })

  it('is fresh for each test and migrated once', async () => {
    const db = await open()
    expect(await db.selectFrom('kiosk').selectAll().execute()).toEqual([])
    expect(await migrate(db)).toEqual([])
  })

  it('refuses a database from the future by name', async () => {
    const db = await open()
    await sql`insert into kysely_migration (name, timestamp) values ('0099_time_travel', 'later')`.execute(db)
    await expect(migrate(db)).rejects.toThrow('unknown migration 0099_time_travel')
  })

  it('has run every migration of every feature', async () => {
    const db = await open()
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
    expect(rows.map((row) => row.name)).toEqual(Object.keys(migrations).sort())
  })
})
