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
  '0005_letters': {
    async up(db) {
      for (const statement of [
        extendOrders,
        settleOrders,
        demandSettled,
        indexOrdersOfPerson,
        extendBatches,
        extendLetters,
        createBlocks,
      ])
        await statement.execute(db)
    },
  },
  '0014_letters': {
    async up(db) {
      await addAwaitsMove.execute(db)
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

/** Languages are checked by the contract: a further one must be no migration. An order of the help desk has no kiosk. */
const extendOrders = sql`
  alter table letter_order
    add column person_id uuid,
    add column confirmed_mobile boolean not null default false,
    add column expected_from date,
    add column expected_to date,
    add column address_confirmed_at timestamptz,
    add column settled_at timestamptz,
    alter column kiosk_id drop not null,
    alter column national_id drop not null,
    drop constraint letter_order_language_check,
    drop constraint letter_order_assurance_check,
    add check (assurance in ('anonymous', 'minid', 'clerk_verified')),
    add check (assurance = 'anonymous' or person_id is not null),
    drop constraint letter_order_state_check`

/** A posted order is one whose letter is posted; why exactly somebody is referred is the register's affair. */
const settleOrders = sql`
  update letter_order set
    state = case state when 'posted' then 'produced' else state end,
    reason = case when reason in ('unknown_person', 'dead', 'emigrated', 'protected', 'under_age', 'no_address')
      then 'referred' else reason end,
    person_id = (select person_id from letter where letter.letter_order_id = letter_order.letter_order_id),
    expected_from = ordered_at::date + 1,
    expected_to = ordered_at::date + 7,
    address_confirmed_at = ordered_at,
    settled_at = case when state in ('ordered', 'held') then null else ordered_at end`

const demandSettled = sql`
  alter table letter_order
    alter column expected_from set not null,
    alter column expected_to set not null,
    alter column address_confirmed_at set not null,
    add check (state in ('ordered', 'held', 'refused', 'cancelled', 'produced')),
    add check ((settled_at is null) = (state in ('ordered', 'held'))),
    add check (national_id is not null or settled_at is not null)`

const indexOrdersOfPerson = sql`create index letter_order_of_person on letter_order (person_id, ordered_at)`

const extendBatches = sql`
  alter table letter_batch
    drop constraint letter_batch_state_check,
    add check (state in ('preparing', 'produced', 'posted', 'void'))`

const extendLetters = sql`
  alter table letter
    add column abroad boolean not null default false,
    add column valid_until date,
    add column returned_at timestamptz,
    drop constraint letter_kind_check,
    add check (kind in ('pin_code_letter', 'activation_letter')),
    drop constraint letter_state_check,
    add check (state in ('produced', 'posted', 'returned')),
    add check ((state = 'returned') = (returned_at is not null))`

const createBlocks = sql`
  create table letter_block (
    person_id uuid not null,
    letter_block_id uuid not null,
    command_id uuid not null unique,
    kiosk_id uuid,
    is_final boolean not null,
    blocked_at timestamptz not null,
    lifted_at timestamptz,
    primary key (person_id, letter_block_id),
    check (not is_final or lifted_at is null)
  )`

const addAwaitsMove = sql`
  alter table letter_order
    add column awaits_move boolean not null default false,
    add check (not awaits_move or person_id is not null)`
