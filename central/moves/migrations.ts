import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const moveMigrations: Migrations = {
  '0009_moves': {
    async up(db) {
      for (const statement of [
        createMoves,
        indexMovesOfReporter,
        indexAcceptedMoves,
        createMovers,
        indexMoversOfMove,
        createConsents,
        indexConsentsOfMove,
        createHandOver,
        startHandOver,
        createMessages,
        indexUndelivered,
      ])
        await statement.execute(db)
    },
  },
}

/** No person is referenced: another register than the store's own may keep them. */
const createMoves = sql`
  create table move (
    move_id uuid primary key,
    command_id uuid not null unique,
    reporter_id uuid not null,
    assurance text not null check (assurance in ('minid', 'clerk_verified', 'clerk_offline')),
    kiosk_id uuid not null,
    office_id text,
    state text not null check (state in (
      'received', 'awaiting_other_parent', 'awaiting_confirmation', 'under_review', 'accepted', 'rejected',
      'handed_over', 'registered', 'refused_by_register')),
    reason text check (reason in (
      'referred', 'address', 'post_code', 'move_date', 'already_under_way', 'declined')),
    new_address jsonb not null,
    place text,
    move_date date not null,
    reported_at timestamptz not null,
    expected_by date not null,
    changed_at timestamptz not null,
    register_reason text,
    check ((state = 'rejected') = (reason is not null)),
    check (state = 'refused_by_register' or register_reason is null)
  )`

const indexMovesOfReporter = sql`create index move_of_reporter on move (reporter_id, move_id)`

/** What waits is few. */
const indexAcceptedMoves = sql`create index move_accepted on move (move_id) where state = 'accepted'`

const createMovers = sql`
  create table move_mover (
    person_id uuid not null,
    move_id uuid not null references move,
    primary key (person_id, move_id)
  )`

const indexMoversOfMove = sql`create index move_mover_of_move on move_mover (move_id)`

const createConsents = sql`
  create table move_consent (
    person_id uuid not null,
    move_id uuid not null references move,
    role text not null check (role in ('mover', 'parent')),
    answer text check (answer in ('confirmed', 'declined')),
    answered_at timestamptz,
    primary key (person_id, move_id),
    check ((answer is null) = (answered_at is null))
  )`

const indexConsentsOfMove = sql`create index move_consent_of_move on move_consent (move_id)`

/** A row to be locked and not a sequence of the database, whose numbers have gaps. */
const createHandOver = sql`
  create table move_hand_over (
    only_row boolean primary key check (only_row),
    last_sequence integer not null check (last_sequence >= 0)
  )`

const startHandOver = sql`insert into move_hand_over values (true, 0)`

const createMessages = sql`
  create table move_message (
    sequence integer primary key check (sequence >= 1),
    move_id uuid not null unique references move,
    content text,
    created_at timestamptz not null,
    delivered_at timestamptz,
    check ((content is null) = (delivered_at is not null))
  )`

const indexUndelivered = sql`
  create index move_message_undelivered on move_message (sequence) where delivered_at is null`
