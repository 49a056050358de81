import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const grantMigrations: Migrations = {
  '0003_grants': {
    async up(db) {
      await createGrants.execute(db)
      await indexGrantsOfPerson.execute(db)
    },
  },
}

const createGrants = sql`
  create table visitor_grant (
    kiosk_id uuid not null references kiosk,
    visitor_grant_id uuid not null,
    visit_id uuid not null,
    person_id uuid not null,
    assurance text not null check (assurance in ('minid', 'clerk_verified')),
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    commands_left integer not null check (commands_left >= 0),
    revoked_at timestamptz,
    primary key (kiosk_id, visitor_grant_id)
  )`

/** A changed password or a lost phone revokes all that a person has. */
const indexGrantsOfPerson = sql`create index visitor_grant_of_person on visitor_grant (person_id) where revoked_at is null`
