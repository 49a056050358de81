import type { Migration } from './migration.ts'

/** Rebuilt, since a column can't become optional otherwise. */
export const migration0005: Migration = {
  number: 5,
  purpose: 'Blocks: they have no reference number, go ahead with their whole visit, and are in force one day',
  sql: `
    CREATE TABLE next_command (
      command_id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      epoch INTEGER NOT NULL CHECK (epoch >= 1),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      key_id TEXT NOT NULL,
      sealed BLOB,
      signature BLOB NOT NULL,
      chain TEXT NOT NULL,
      reference_number TEXT,
      urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
      state TEXT NOT NULL DEFAULT 'stored' CHECK (state IN ('stored', 'received', 'quarantined')),
      stored_at TEXT NOT NULL,
      received_before TEXT,
      expected_from TEXT,
      expected_to TEXT,
      in_force INTEGER NOT NULL DEFAULT 0 CHECK (in_force IN (0, 1)),
      UNIQUE (epoch, seq)
    ) STRICT;
    INSERT INTO next_command
      SELECT command_id, visit_id, epoch, seq, key_id, sealed, signature, chain, reference_number, 0, state,
        stored_at, received_before, expected_from, expected_to, 0 FROM command;

    CREATE TABLE next_quarantined_command (
      command_id TEXT PRIMARY KEY REFERENCES next_command (command_id),
      reason TEXT NOT NULL CHECK (reason IN ('signature_broken', 'refused_by_store')),
      found_at TEXT NOT NULL
    ) STRICT;
    INSERT INTO next_quarantined_command SELECT command_id, reason, found_at FROM quarantined_command;

    DROP TABLE quarantined_command;
    DROP TABLE command;
    ALTER TABLE next_command RENAME TO command;
    ALTER TABLE next_quarantined_command RENAME TO quarantined_command;

    CREATE INDEX command_unsent ON command (epoch, seq) WHERE state NOT IN ('received', 'quarantined');
    CREATE INDEX command_held_key ON command (key_id) WHERE sealed IS NOT NULL;
    CREATE INDEX command_urgent ON command (visit_id) WHERE urgent = 1;
  `,
}
