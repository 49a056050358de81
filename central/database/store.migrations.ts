import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Migrations } from './database.ts'

export const storeMigrations: Migrations = {
  '0001_store': {
    async up(db) {
      await createStore.execute(db)
      await sql`insert into store (store_id, incarnation) values (${uuid()}, ${uuid()})`.execute(db)
    },
  },
  '0012_store': {
    async up(db) {
      await sql`alter table store add environment text check (environment in ('demo', 'production'))`.execute(
        db,
      )
    },
  },
}

const createStore = sql`
  create table store (
    one_row boolean not null default true unique check (one_row),
    store_id uuid primary key,
    incarnation uuid not null,
    keys_fingerprint bytea
  )`
