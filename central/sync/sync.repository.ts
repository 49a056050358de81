import { sql, type Selectable } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Command } from '../../shared/wire/command.ts'
import type { KioskEvent } from '../../shared/wire/sync.ts'
import type { Connection } from '../database/database.ts'
import type { KioskHour } from './hourlyLimit.ts'
import type { KioskHistory } from './kioskHistory.ts'
import type { RefusalReason } from './openCommand.ts'
import type { SyncTables } from './sync.table.ts'

export type Receipt = Pick<
  Selectable<SyncTables['command_receipt']>,
  'command_id' | 'sealed_hash' | 'outcome'
>

export function findReceipts(
  connection: Connection,
  kioskId: string,
  commands: Command[],
): Promise<Receipt[]> {
  const ids = commands.map(({ commandId }) => commandId)
  return connection
    .selectFrom('command_receipt')
    .select(['command_id', 'sealed_hash', 'outcome'])
    .where('kiosk_id', '=', kioskId)
    .where('command_id', 'in', ids)
    .execute()
}

export async function insertReceipts(
  connection: Connection,
  kioskId: string,
  judged: { command: Command; receipt: Receipt | null }[],
  receivedAt: Date,
): Promise<void> {
  const rows = judged.flatMap(({ command: { epoch, seq }, receipt }) =>
    receipt === null ? [] : [{ ...receipt, kiosk_id: kioskId, epoch, seq, received_at: receivedAt }],
  )
  if (rows.length === 0) return
  await connection
    .insertInto('command_receipt')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Enough to see what is wrong with a kiosk; what comes beyond is counted and logged only. */
const quarantinedPerKiosk = 1_000

export async function quarantine(
  connection: Connection,
  kioskId: string,
  command: Command,
  { reason, receivedAt }: { reason: RefusalReason; receivedAt: Date },
): Promise<void> {
  await sql`
    insert into quarantined_command (kiosk_id, quarantined_command_id, command, reason, received_at)
      select ${kioskId}::uuid, ${uuid()}::uuid, ${JSON.stringify(command)}::text, ${reason}::text, ${receivedAt}::timestamptz
      where (select count(*) from quarantined_command where kiosk_id = ${kioskId}::uuid) < ${sql.lit(quarantinedPerKiosk)}
  `.execute(connection)
}

export async function insertEvents(
  connection: Connection,
  kioskId: string,
  events: KioskEvent[],
  createdAt: Date,
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => ({
    kiosk_id: kioskId,
    number: event.number,
    body: JSON.stringify(event),
    created_at: createdAt,
  }))
  await connection.insertInto('kiosk_event').values(rows).execute()
}

export async function eventsAfter(
  connection: Connection,
  kioskId: string,
  { cursor, limit }: { cursor: number; limit: number },
): Promise<KioskEvent[]> {
  const rows = await connection
    .selectFrom('kiosk_event')
    .select('body')
    .where('kiosk_id', '=', kioskId)
    .where('number', '>', cursor)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ body }) => body)
}

interface Progress {
  history: KioskHistory
  hour: KioskHour
  lastEventNumber: number
  heldKeyIds: string[]
  syncedAt: Date
}

export async function storeProgress(
  connection: Connection,
  kioskId: string,
  { history, hour, ...progress }: Progress,
): Promise<void> {
  await connection
    .updateTable('kiosk')
    .set({
      ...hour,
      epoch: history.epoch,
      last_seq: history.seq,
      chain_head: history.chain ?? '',
      last_event_number: progress.lastEventNumber,
      held_key_ids: progress.heldKeyIds,
      last_sync_at: progress.syncedAt,
    })
    .where('kiosk_id', '=', kioskId)
    .execute()
}
