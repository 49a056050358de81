import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const staffMigrations: Migrations = {
  '0008_staff': {
    async up(db) {
      await createStaffMembers.execute(db)
      await allowOneOfEachUsername.execute(db)
    },
  },
  '0008_staff_2': {
    async up(db) {
      await createVerifiers.execute(db)
      await createSignInTries.execute(db)
    },
  },
}

const createStaffMembers = sql`
  create table staff_member (
    staff_id uuid primary key,
    username text not null,
    role text not null check (role in ('clerk', 'technician', 'help_desk')),
    office_id text references office,
    state text not null check (state in ('invited', 'active', 'deactivated')),
    activation_hash bytea,
    activation_expires_at timestamptz,
    password_hash text,
    added_at timestamptz not null,
    check ((role = 'help_desk') = (office_id is null)),
    check ((state = 'invited') = (activation_hash is not null)),
    check ((state = 'invited') = (activation_expires_at is not null)),
    check ((state = 'active') = (password_hash is not null))
  )`

const allowOneOfEachUsername = sql`
  create unique index staff_member_username on staff_member (username) where state <> 'deactivated'`

const createVerifiers = sql`
  create table staff_verifier (
    office_id text not null references office,
    staff_id uuid not null references staff_member,
    salt bytea not null,
    verifier bytea not null check (length(verifier) = 2),
    expires_at timestamptz not null,
    primary key (office_id, staff_id)
  )`

const createSignInTries = sql`
  create table staff_sign_in_try (
    subject_hash bytea primary key,
    tries integer not null check (tries >= 1),
    first_at timestamptz not null
  )`
