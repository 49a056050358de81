import type { Migration } from './migration.ts'

/**
 * "Unsent" is whatever is not known to be received or quarantined, so that a state garbled on disk leads to a command
 * sent twice (the store knows it again) and not to one never sent.
 */
export const migration0002: Migration = {
  number: 2,
  purpose: 'The outbox: commands as sealed and signed, never the number, name or address inside',
  sql: `
    CREATE TABLE command (
      command_id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      epoch INTEGER NOT NULL CHECK (epoch >= 1),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      key_id TEXT NOT NULL,
      sealed BLOB,
      signature BLOB NOT NULL,
      chain TEXT NOT NULL,
      reference_number TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'stored' CHECK (state IN ('stored', 'received', 'quarantined')),
      stored_at TEXT NOT NULL,
      received_before TEXT,
      expected_from TEXT,
      expected_to TEXT,
      UNIQUE (epoch, seq)
    ) STRICT;

    CREATE INDEX command_unsent ON command (epoch, seq) WHERE state NOT IN ('received', 'quarantined');

    CREATE TABLE quarantined_command (
      command_id TEXT PRIMARY KEY REFERENCES command (command_id),
      reason TEXT NOT NULL CHECK (reason IN ('signature_broken', 'refused_by_store')),
      found_at TEXT NOT NULL
    ) STRICT;
  `,
}
