import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const accountMigrations: Migrations = {
  '0006_accounts': {
    async up(db) {
      await createAccounts.execute(db)
      await createRegistrations.execute(db)
      await createSignIns.execute(db)
      await createTries.execute(db)
      await indexTriesAtKiosk.execute(db)
      await createOfficeHours.execute(db)
      await createHumanChecks.execute(db)
      await createTemporaryPasswords.execute(db)
      await createMobileChanges.execute(db)
    },
  },
}

const createAccounts = sql`
  create table account (
    person_id uuid primary key,
    password_hash text not null,
    mobile text,
    email text,
    preferred_channel text not null check (preferred_channel in ('sms', 'email')),
    sign_in_codes text not null check (sign_in_codes in ('sms', 'letter')),
    language text not null,
    contact_confirmed_at timestamptz not null,
    registered_at timestamptz not null,
    check (mobile is not null or (preferred_channel = 'email' and sign_in_codes = 'letter')),
    check (email is not null or preferred_channel = 'sms')
  )`

const createRegistrations = sql`
  create table registration (
    kiosk_id uuid not null references kiosk,
    registration_id uuid not null,
    visit_id uuid not null,
    person_id uuid not null,
    code_number integer not null check (code_number >= 1),
    state text not null check (state in ('code_asked', 'code_proven')),
    tries_left integer not null check (tries_left >= 0),
    expires_at timestamptz not null,
    primary key (kiosk_id, registration_id)
  )`

const createSignIns = sql`
  create table sign_in (
    kiosk_id uuid not null references kiosk,
    sign_in_id uuid not null,
    visit_id uuid not null,
    person_id uuid not null,
    step text not null check (step in ('sms', 'letter_code', 'new_password', 'order_letter')),
    code_hash bytea,
    code_number integer,
    tries_left integer not null check (tries_left >= 0),
    new_password_hash text,
    expires_at timestamptz not null,
    primary key (kiosk_id, sign_in_id),
    check ((step = 'sms') = (code_hash is not null)),
    check ((step = 'letter_code') = (code_number is not null))
  )`

/** Whoever a number belongs to, and if to nobody: so no reference to a person. */
const createTries = sql`
  create table sign_in_try (
    person_id uuid not null,
    kiosk_id uuid not null references kiosk,
    tries integer not null check (tries >= 0),
    last_try_at timestamptz not null,
    wait_until timestamptz,
    primary key (person_id, kiosk_id)
  )`

const indexTriesAtKiosk = sql`create index sign_in_try_at_kiosk on sign_in_try (kiosk_id, last_try_at)`

const createOfficeHours = sql`
  create table office_sign_in_hour (
    office_id text not null references office,
    hour timestamptz not null,
    tries integer not null check (tries >= 1),
    primary key (office_id, hour)
  )`

const createHumanChecks = sql`
  create table human_check (
    kiosk_id uuid not null references kiosk,
    human_check_id uuid not null,
    visit_id uuid not null,
    answer_hash bytea not null,
    expires_at timestamptz not null,
    primary key (kiosk_id, human_check_id)
  )`

const createTemporaryPasswords = sql`
  create table temporary_password (
    person_id uuid primary key,
    password_hash bytea not null,
    expires_at timestamptz not null
  )`

const createMobileChanges = sql`
  create table mobile_change (
    person_id uuid primary key references account,
    mobile text not null,
    code_hash bytea not null,
    tries_left integer not null check (tries_left >= 0),
    expires_at timestamptz not null
  )`
