import type { Migration } from './migration.ts'

export const migration0003: Migration = {
  number: 3,
  purpose:
    'Reference data of the store, whole, with a checksum: a garbled sealing key would seal orders for nobody',
  sql: `
    CREATE TABLE reference (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      version TEXT NOT NULL,
      body TEXT NOT NULL,
      checksum BLOB NOT NULL CHECK (length(checksum) = 32)
    ) STRICT;
  `,
}
