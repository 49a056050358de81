import type { Database } from 'better-sqlite3'
import type { ExpectedDates } from '../../../shared/domain/letter.ts'
import type { ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { emptyChain, type Command } from '../../../shared/wire/command.ts'

export type QuarantineReason = 'signature_broken' | 'refused_by_store'

/** Where a reader of the outbox stands: after this command. */
export interface Position extends Pick<Command, 'epoch' | 'seq'> {
  /** 0: visits with a block, which go ahead whole; 1: all others. Order holds within a visit only. */
  lane: number
}
export const beginning: Position = { lane: 0, epoch: 0, seq: 0 }

export interface Unsent {
  command: Command
  position: Position
}

export interface NewCommand {
  command: Command
  /** The chain head after this command. */
  chain: string
  /** null for what has none. */
  referenceNumber: ReferenceNumber | null
  /** Its whole visit is sent before all others. */
  urgent: boolean
  storedAt: Date
}

/** What a visitor may be told of a command. */
export interface CommandStatus {
  referenceNumber: ReferenceNumber | null
  /** Set by the store when it has the command. */
  expected: ExpectedDates | null
  /** A block that the store has carried out. */
  inForce: boolean
  /** Of what somebody identified had done, once the store has said so. */
  applied: 'applied' | 'not_applied' | null
}

type CommandRow = Omit<Command, 'sealed' | 'signature'> & { sealed: Buffer; signature: Buffer }
interface StatusRow {
  referenceNumber: ReferenceNumber | null
  expectedFrom: string | null
  expectedTo: string | null
  inForce: number
  applied: CommandStatus['applied']
}

export type Outbox = ReturnType<typeof outbox>

export function outbox(db: Database) {
  const statements = prepare(db)
  return {
    /** The newest command of an epoch; the store compares it with what it has. */
    head: (epoch: number): { seq: number; chain: string } =>
      statements.head.get(epoch) ?? { seq: 0, chain: emptyChain },

    add({ command, chain, referenceNumber, urgent, storedAt }: NewCommand): void {
      const sealed = Buffer.from(command.sealed, 'base64')
      const signature = Buffer.from(command.signature, 'base64')
      const at = storedAt.toISOString()
      const row = {
        ...command,
        sealed,
        signature,
        chain,
        referenceNumber,
        urgent: urgent ? 1 : 0,
        storedAt: at,
      }
      statements.insert.run(row)
    },

    /** The store's keys that the payloads held here are sealed to. */
    heldKeyIds: (): string[] => statements.heldKeyIds.all(),

    /** Visits with a block first, then oldest first, of every epoch. */
    unsent: (after: Position, limit: number): Unsent[] =>
      statements.unsent.all({ ...after, limit }).map(({ lane, ...row }) => ({
        position: { lane, epoch: row.epoch, seq: row.seq },
        command: {
          ...row,
          sealed: row.sealed.toString('base64'),
          signature: row.signature.toString('base64'),
        },
      })),

    status(commandId: string): CommandStatus | null {
      const row = statements.status.get(commandId)
      if (!row) return null
      const { referenceNumber, expectedFrom: from, expectedTo: to, inForce, applied } = row
      const expected = from === null || to === null ? null : { from, to }
      return { referenceNumber, expected, inForce: inForce === 1, applied }
    },

    /** @param receivedBefore by the store's clock: it had the command at the latest then */
    markReceived(commandId: string, receivedBefore: Date): void {
      statements.markReceived.run({ commandId, receivedBefore: receivedBefore.toISOString() })
    },

    setExpected(commandId: string, { from, to }: ExpectedDates): boolean {
      return statements.setExpected.run({ commandId, from, to }).changes > 0
    },

    setInForce: (commandId: string): boolean => statements.setInForce.run(commandId).changes > 0,

    setApplied: (commandId: string, applied: 'applied' | 'not_applied'): boolean =>
      statements.setApplied.run({ commandId, applied }).changes > 0,

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
      `INSERT INTO command (command_id, visit_id, epoch, seq, key_id, sealed, signature, chain, reference_number, urgent, stored_at)
       VALUES (:commandId, :visitId, :epoch, :seq, :keyId, :sealed, :signature, :chain, :referenceNumber, :urgent, :storedAt)`,
    ),
    heldKeyIds: db
      .prepare<[], string>('SELECT DISTINCT key_id FROM command WHERE sealed IS NOT NULL')
      .pluck(),
    unsent: db.prepare<Position & { limit: number }, CommandRow & { lane: number }>(
      `SELECT command_id AS commandId, visit_id AS visitId, epoch, seq, key_id AS keyId, sealed, signature,
         visit_id NOT IN (SELECT visit_id FROM command WHERE urgent = 1) AS lane
       FROM command
       WHERE state NOT IN ('received', 'quarantined') AND sealed IS NOT NULL
         AND (lane, epoch, seq) > (:lane, :epoch, :seq)
       ORDER BY lane, epoch, seq LIMIT :limit`,
    ),
    status: db.prepare<[string], StatusRow>(
      `SELECT reference_number AS referenceNumber, expected_from AS expectedFrom, expected_to AS expectedTo,
              in_force AS inForce, applied
       FROM command WHERE command_id = ?`,
    ),
    markReceived: db.prepare(
      `UPDATE command SET state = 'received', received_before = :receivedBefore WHERE command_id = :commandId`,
    ),
    setExpected: db.prepare(
      'UPDATE command SET expected_from = :from, expected_to = :to WHERE command_id = :commandId',
    ),
    setInForce: db.prepare('UPDATE command SET in_force = 1 WHERE command_id = ?'),
    setApplied: db.prepare('UPDATE command SET applied = :applied WHERE command_id = :commandId'),
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
