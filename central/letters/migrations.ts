import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const letterMigrations: Migrations = {
  '0001_letters': {
    async up(db) {
      await createOrders.execute(db)
      await indexWaitingOrders.execute(db)
      await indexReferences.execute(db)
      await createBatches.execute(db)
      await allowOneBatchInPreparation.execute(db)
      await createLetters.execute(db)
      await indexLettersOfPerson.execute(db)
      await indexLettersOfBatch.execute(db)
      await createCodes.execute(db)
    },
  },
}

const createOrders = sql`
  create table letter_order (
    letter_order_id uuid primary key,
    command_id uuid not null unique,
    kiosk_id uuid not null,
    reference_number text not null,
    national_id text not null,
    language text not null check (language in ('nb', 'en')),
    assurance text not null check (assurance in ('anonymous')),
    state text not null check (state in ('ordered', 'produced', 'posted', 'held', 'refused')),
    reason text,
    ordered_at timestamptz not null
  )`

/** What waits is few, and asked for at every sync. */
const indexWaitingOrders = sql`
  create index letter_order_waiting on letter_order (ordered_at, letter_order_id) where state = 'ordered'`

/** Not unique: two kiosks that draw the same reference, however unlikely, both have a valid order. */
const indexReferences = sql`create index letter_order_reference on letter_order (reference_number)`

const createBatches = sql`
  create table letter_batch (
    letter_batch_id uuid primary key,
    state text not null check (state in ('preparing', 'produced', 'posted')),
    created_at timestamptz not null,
    posted_at timestamptz,
    pdf_sha256 text,
    letter_count integer not null
  )`

/** Two producers at the same time: the second finds the place taken. */
const allowOneBatchInPreparation = sql`
  create unique index letter_batch_preparing on letter_batch (state) where state = 'preparing'`

const createLetters = sql`
  create table letter (
    letter_id uuid primary key,
    letter_order_id uuid not null unique references letter_order,
    letter_batch_id uuid not null references letter_batch,
    person_id uuid not null,
    kind text not null check (kind in ('pin_code_letter')),
    state text not null check (state in ('produced', 'posted')),
    produced_at timestamptz not null,
    posted_at timestamptz
  )`

const indexLettersOfPerson = sql`create index letter_of_person on letter (person_id, produced_at)`

const indexLettersOfBatch = sql`create index letter_of_batch on letter (letter_batch_id)`

const createCodes = sql`
  create table letter_code (
    letter_id uuid not null references letter,
    number integer not null check (number >= 1),
    code_hash bytea not null,
    used_at timestamptz,
    primary key (letter_id, number)
  )`
