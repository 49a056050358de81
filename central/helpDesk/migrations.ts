import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const helpDeskMigrations: Migrations = {
  '0010_help_desk': {
    async up(db) {
      await addNumbers.execute(db)
      await indexUnnumbered.execute(db)
      await createFeed.execute(db)
      await sql`insert into help_desk_feed (one_row, last_number) values (true, 0)`.execute(db)
    },
  },
}

/** Its place in the help desk's feed; null until somebody looks. */
const addNumbers = sql`alter table letter_order add column help_desk_number integer unique`

const indexUnnumbered = sql`
  create index letter_order_unnumbered on letter_order (ordered_at, letter_order_id) where help_desk_number is null`

const createFeed = sql`
  create table help_desk_feed (
    one_row boolean primary key check (one_row),
    last_number integer not null check (last_number >= 0)
  )`
