import type { Database } from 'better-sqlite3'
import type { ExpectedDates } from '../../../shared/domain/letter.ts'
import type { ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { emptyChain, type Command } from '../../../shared/wire/command.ts'

export type QuarantineReason = 'signature_broken' | 'refused_by_store'

/** Where a reader of the outbox stands: after this command. */
export type Position = Pick<Command, 'epoch' | 'seq'>
export const beginning: Position = { epoch: 0, seq: 0 }

export interface NewCommand {
  command: Command
  /** The chain head after this command. */
  chain: string
  referenceNumber: ReferenceNumber
  storedAt: Date
}

/** What a visitor may be told of a command. */
export interface CommandStatus {
  referenceNumber: ReferenceNumber
  /** Set by the store when it has the command. */
  expected: ExpectedDates | null
}

type CommandRow = Omit<Command, 'sealed' | 'signature'> & { sealed: Buffer; signature: Buffer }
interface StatusRow {
  referenceNumber: ReferenceNumber
  expectedFrom: string | null
  expectedTo: string | null
}

export type Outbox = ReturnType<typeof outbox>

export function outbox(db: Database) {
  const statements = prepare(db)
  return {
    /** The newest command of an epoch; the store compares it with what it has. */
    head: (epoch: number): { seq: number; chain: string } =>
      statements.head.get(epoch) ?? { seq: 0, chain: emptyChain },

    add({ command, chain, referenceNumber, storedAt }: NewCommand): void {
      const sealed = Buffer.from(command.sealed, 'base64')
      const signature = Buffer.from(command.signature, 'base64')
      const at = storedAt.toISOString()
      statements.insert.run({ ...command, sealed, signature, chain, referenceNumber, storedAt: at })
    },

    /** The store's keys that the payloads held here are sealed to. */
    heldKeyIds: (): string[] => statements.heldKeyIds.all(),

    /** Oldest first, of every epoch. */
    unsent: (after: Position, limit: number): Command[] =>
      statements.unsent.all({ ...after, limit }).map((row) => ({
        ...row,
        sealed: row.sealed.toString('base64'),
        signature: row.signature.toString('base64'),
      })),

    status(commandId: string): CommandStatus | null {
      const row = statements.status.get(commandId)
      if (!row) return null
      const { referenceNumber, expectedFrom: from, expectedTo: to } = row
      return { referenceNumber, expected: from === null || to === null ? null : { from, to } }
    },

    /** @param receivedBefore by the store's clock: it had the command at the latest then */
    markReceived(commandId: string, receivedBefore: Date): void {
      statements.markReceived.run({ commandId, receivedBefore: receivedBefore.toISOString() })
    },

    setExpected(commandId: string, { from, to }: ExpectedDates): boolean {
      return statements.setExpected.run({ commandId, from, to }).changes > 0
    },

    quarantine(commandId: string, reason: QuarantineReason, foundAt: Date): void {
      statements.setQuarantined.run(commandId)
      statements.quarantine.run({ commandId, reason, foundAt: foundAt.toISOString() })
    },

    /** For a restored store: everything whose payload is still held is unsent again. Returns how many. */
    sendAgain: (): number => statements.sendAgain.run().changes,

    /** Forgets the payloads that the store's backups hold; ids, order and reference numbers stay. */
    dropCovered(until: Date): void {
      statements.dropCovered.run(until.toISOString())
    },
  }
}

function prepare(db: Database) {
  return {
    head: db.prepare<[number], { seq: number; chain: string }>(
      'SELECT seq, chain FROM command WHERE epoch = ? ORDER BY seq DESC LIMIT 1',
    ),
    insert: db.prepare(
      `INSERT INTO command (command_id, visit_id, epoch, seq, key_id, sealed, signature, chain, reference_number, stored_at)
       VALUES (:commandId, :visitId, :epoch, :seq, :keyId, :sealed, :signature, :chain, :referenceNumber, :storedAt)`,
    ),
    heldKeyIds: db
      .prepare<[], string>('SELECT DISTINCT key_id FROM command WHERE sealed IS NOT NULL')
      .pluck(),
    unsent: db.prepare<Position & { limit: number }, CommandRow>(
      `SELECT command_id AS commandId, visit_id AS visitId, epoch, seq, key_id AS keyId, sealed, signature
       FROM command
       WHERE state NOT IN ('received', 'quarantined') AND sealed IS NOT NULL AND (epoch, seq) > (:epoch, :seq)
       ORDER BY epoch, seq LIMIT :limit`,
    ),
    status: db.prepare<[string], StatusRow>(
      `SELECT reference_number AS referenceNumber, expected_from AS expectedFrom, expected_to AS expectedTo
       FROM command WHERE command_id = ?`,
    ),
    markReceived: db.prepare(
      `UPDATE command SET state = 'received', received_before = :receivedBefore WHERE command_id = :commandId`,
    ),
    setExpected: db.prepare(
      'UPDATE command SET expected_from = :from, expected_to = :to WHERE command_id = :commandId',
    ),
    setQuarantined: db.prepare(`UPDATE command SET state = 'quarantined' WHERE command_id = ?`),
    quarantine: db.prepare(
      `INSERT INTO quarantined_command (command_id, reason, found_at) VALUES (:commandId, :reason, :foundAt)`,
    ),
    sendAgain: db.prepare(
      `UPDATE command SET state = 'stored', received_before = NULL WHERE state = 'received' AND sealed IS NOT NULL`,
    ),
    dropCovered: db.prepare(
      `UPDATE command SET sealed = NULL
       WHERE state = 'received' AND sealed IS NOT NULL AND received_before < ?`,
    ),
  }
}
