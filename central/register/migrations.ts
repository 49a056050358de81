import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'
import { defaultPostCodes } from './postCodes/defaultPostCodes.ts'
import { insertPostCodes } from './postCodes/postCode.repository.ts'

export const registerMigrations: Migrations = {
  '0001_register': {
    async up(db) {
      await createPersons.execute(db)
      await indexHouseholds.execute(db)
      await createNationalIds.execute(db)
      await allowOneNumberInForce.execute(db)
      await createAddresses.execute(db)
      await allowOneCurrentAddressOfEachKind.execute(db)
      await createPostCodes.execute(db)
      await createOffices.execute(db)
      await createAccessLog.execute(db)
      await indexAccessLogByTime.execute(db)
    },
  },
  /** Here and not at every start: a newer default never overwrites what an office has imported. */
  '0002_default_post_codes': {
    async up(db) {
      await insertPostCodes(db, defaultPostCodes())
    },
  },
  '0004_register': {
    async up(db) {
      await addFamily.execute(db)
      await createParentalResponsibility.execute(db)
      await createAwaited.execute(db)
    },
  },
  '0013_office_languages': {
    async up(db) {
      await addOfficeLanguages.execute(db)
    },
  },
}

/** Whoever was stored before has not changed since any order. */
const addFamily = sql`
  alter table person
    add column spouse_id uuid,
    add column under_guardianship boolean not null default false,
    add column changed_at timestamptz not null default '1970-01-01Z'`

/** A parent who isn't in this register counts, too: a child with one does not move without them. Rule: Addresses 6. */
const createParentalResponsibility = sql`
  create table parental_responsibility (
    child_id uuid not null references person,
    parent_id uuid not null,
    primary key (child_id, parent_id)
  )`

/** Named as somebody's spouse or parent, and not taken in yet: the id under which they will be. */
const createAwaited = sql`
  create table awaited_person (
    national_id text primary key check (national_id ~ '^\\d{11}$'),
    person_id uuid not null unique
  )`

const createPersons = sql`
  create table person (
    person_id uuid primary key,
    given_name text not null,
    middle_name text,
    family_name text not null,
    birth_date date not null,
    status text not null check (status in ('resident', 'emigrated', 'dead', 'd_number')),
    grading text not null check (grading in ('ugradert', 'klientadresse', 'fortrolig', 'strengtFortrolig')),
    household_id uuid
  )`

const indexHouseholds = sql`create index person_household on person (household_id)`

const createNationalIds = sql`
  create table person_national_id (
    national_id text primary key check (national_id ~ '^\\d{11}$'),
    person_id uuid not null references person,
    current boolean not null
  )`

const allowOneNumberInForce = sql`
  create unique index person_national_id_current on person_national_id (person_id) where current`

/** Which form may stand under which kind: Rules: Addresses 1, 2. */
const createAddresses = sql`
  create table address (
    address_id uuid not null,
    person_id uuid not null references person,
    kind text not null,
    content jsonb not null,
    valid_from date not null,
    valid_to date,
    primary key (person_id, address_id),
    check (valid_from <= valid_to),
    check (case kind
      when 'bostedsadresse' then content ->> 'form' in ('road', 'cadastral', 'unknown_residence')
      when 'oppholdsadresse' then content ->> 'form' in ('road', 'cadastral', 'abroad')
      when 'postadresse' then content ->> 'form' in ('road', 'post_box')
      when 'postadresseIUtlandet' then content ->> 'form' = 'abroad'
      else false end),
    check (content ->> 'form' in ('abroad', 'unknown_residence') or coalesce(content ->> 'postCode', '') ~ '^\\d{4}$'),
    check (content ->> 'dwellingNumber' ~ '^[HULK]\\d{4}$'),
    check (content ->> 'houseLetter' ~ '^[A-Z]$'),
    check ((content ->> 'houseNumber')::integer between 1 and 9999)
  )`

const allowOneCurrentAddressOfEachKind = sql`
  create unique index address_current on address (person_id, kind) where valid_to is null`

const createPostCodes = sql`
  create table post_code (
    post_code text primary key check (post_code ~ '^\\d{4}$'),
    place text not null,
    municipality_number text check (municipality_number ~ '^\\d{4}$'),
    municipality text,
    category text check (category in ('G', 'P', 'B', 'S'))
  )`

const createOffices = sql`
  create table office (
    office_id text primary key,
    name text not null,
    street text not null,
    post_code text not null check (post_code ~ '^\\d{4}$'),
    place text not null,
    opening_hours jsonb not null
  )`

/** Northern Sami is for the Sami administrative area. Which there are, the contract checks. Rule: Languages. */
const addOfficeLanguages = sql`
  alter table office
    add column languages jsonb not null default '["nb", "nn", "en"]' check (jsonb_array_length(languages) > 0)`

/** No foreign key: the log outlives the row, and holds for a register whose persons are not stored here. */
const createAccessLog = sql`
  create table access_log (
    access_log_id uuid not null,
    person_id uuid not null,
    actor text not null,
    purpose text not null,
    looked_up_at timestamptz not null,
    primary key (person_id, access_log_id)
  )`

const indexAccessLogByTime = sql`create index access_log_time on access_log (person_id, looked_up_at)`
