import type { Migration } from './migration.ts'

export const migration0001: Migration = {
  number: 1,
  purpose: 'Who this kiosk is at its store, and how far it has come with it',
  sql: `
    CREATE TABLE kiosk (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      kiosk_id TEXT NOT NULL,
      public_key BLOB NOT NULL CHECK (length(public_key) = 32),
      epoch INTEGER NOT NULL CHECK (epoch >= 1),
      incarnation TEXT NOT NULL,
      cursor INTEGER NOT NULL DEFAULT 0 CHECK (cursor >= 0),
      enrolled_at TEXT NOT NULL
    ) STRICT;
  `,
}
