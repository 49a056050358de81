import Sqlite from 'better-sqlite3'
import { maskNationalId, type NationalId } from '../../shared/domain/nationalId.ts'
import type { SyncRequest, SyncResponse } from '../../shared/wire/sync.ts'
import type { Exchange } from '../support/recordingLine.ts'

/**
 * What differs by chance, or because another order came before, and nothing else: ids, numbers in a row, random and
 * sealed bytes (their length stays), instants. Whatever is not named here must be the same for every number.
 */
const lengthOf = (text: string): string => `${text.length} characters`

/** The reference number, spelled or not, and the visitor's own number as typed, masked. */
export function normaliseScreen(snapshot: string, nationalId: string): string {
  return snapshot
    .replaceAll(maskNationalId(nationalId as NationalId), '<masked number>')
    .replaceAll(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/gu, '<reference>')
    .replaceAll(/(?:[2-9A-Z] ){3}[2-9A-Z], (?:[2-9A-Z] ){3}[2-9A-Z], (?:[2-9A-Z] ){3}[2-9A-Z]/gu, '<spelled>')
}

export function normaliseSync(exchange: Exchange): unknown {
  const request = JSON.parse(exchange.requestBody) as SyncRequest
  const response = JSON.parse(exchange.responseBody) as SyncResponse
  const { method, path, status } = exchange
  return {
    method,
    path,
    status,
    bytes: [exchange.requestBody.length, exchange.responseBody.length],
    request: {
      ...request,
      head: {},
      cursor: typeof request.cursor,
      commands: request.commands.map((command) => ({
        ...command,
        commandId: lengthOf(command.commandId),
        visitId: lengthOf(command.visitId),
        seq: typeof command.seq,
        sealed: lengthOf(command.sealed),
        signature: lengthOf(command.signature),
      })),
    },
    response: {
      ...response,
      cursor: typeof response.cursor,
      coveredUntil: lengthOf(response.coveredUntil),
      outcomes: response.outcomes.map(({ outcome }) => outcome),
      events: response.events.map((event) => ({
        ...event,
        number: typeof event.number,
        commandId: lengthOf(event.commandId),
      })),
    },
  }
}

/** The outbox of a kiosk that is closed. */
export function kioskRows(cache: string): unknown[] {
  const db = new Sqlite(cache, { readonly: true })
  const rows = db.prepare('SELECT * FROM command ORDER BY seq').all() as Record<string, string & Buffer>[]
  db.close()
  const random = [
    'command_id',
    'visit_id',
    'sealed',
    'signature',
    'chain',
    'reference_number',
    'stored_at',
    'received_before',
  ]
  return rows.map((row) => ({
    ...row,
    seq: typeof row['seq'],
    ...Object.fromEntries(random.map((column) => [column, row[column]?.length])),
  }))
}
