import type { LogEvent } from 'kysely'
import { Kysely } from 'kysely'
import { createApp } from '../../../central/app.ts'
import type { Tables } from '../../../central/database/database.ts'
import { postgresDialect } from '../../../central/database/postgres.ts'
import { orderCommand } from '../../../central/testCommand.ts'
import { enrolTestKiosk, syncAs, tokenOf } from '../../../central/testKiosk.ts'
import type { TestStore } from '../../../central/testStore.ts'
import { syntheticNationalIds } from '../../support/syntheticNationalIds.ts'

/**
 * What one sync of one order asks the database, overheard, as a script of pgbench: the same statements with the values
 * they had, but for what must be another one each time (command, order, event number) and each client's own kiosk.
 */
export async function overhearSync(store: TestStore, databaseUrl: string, clients: number): Promise<string> {
  const heard: LogEvent[] = []
  const log = (event: LogEvent) => void heard.push(event)
  const db = new Kysely<Tables>({ dialect: postgresDialect(databaseUrl), log })
  const app = await createApp({ ...store.central, db }, { database: 'postgresql' })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const kiosk = await enrolTestKiosk(store)
  const [nationalId = ''] = syntheticNationalIds(1)
  await syncAs({ ...store, url }, kiosk)
  await tokenOf({ ...store, url }, kiosk)
  const command = orderCommand(store, kiosk, nationalId)
  const before = heard.length
  await syncAs({ ...store, url }, kiosk, [command])
  await app.close()
  const statements = heard.slice(before).map(({ query }) => withValues(query.sql, query.parameters))
  await db.destroy()
  await addKiosks(store, kiosk.kioskId, clients)

  // The token's own statements come first, and are no part of the sync.
  const sync = statements.slice(statements.findLastIndex((sql) => sql.includes('used_assertion')) + 1)
  const lines = sync.map((statement) =>
    statement
      .replaceAll(`'${kiosk.kioskId}'`, ownKiosk)
      .replaceAll(`'${command.commandId}'`, newId)
      // What the store draws for a new row.
      .replace(uuidLiteral, (literal) => (statement.startsWith('insert') ? newId : literal))
      .replace(/(?<=insert into "kiosk_event" .* values \(.*\)::uuid, )1/u, ':n'),
  )
  return ['\\set n :n + 1', ...lines.map((line) => `${line};`)].join('\n')
}

const uuidLiteral = /'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'/gu
const ownKiosk = `('00000000-0000-4000-8000-' || lpad((:client_id)::text, 12, '0'))::uuid`
const newId = `(lpad(to_hex((:client_id)::bigint), 8, '0') || lpad(to_hex((:n)::bigint), 24, '0'))::uuid`

function withValues(sql: string, parameters: readonly unknown[]): string {
  return sql.replace(/\$(\d+)/gu, (_, number) => literal(parameters[Number(number) - 1]))
}

function literal(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return String(value)
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'::bytea`
  if (value instanceof Date) return `'${value.toISOString()}'::timestamptz`
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]::text[]`
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `'${text.replaceAll("'", "''")}'`
}

async function addKiosks({ central }: TestStore, like: string, clients: number): Promise<void> {
  const kiosk = await central.db
    .selectFrom('kiosk')
    .selectAll()
    .where('kiosk_id', '=', like)
    .executeTakeFirstOrThrow()
  for (let client = 0; client < clients; client += 1) {
    const kiosk_id = `00000000-0000-4000-8000-${String(client).padStart(12, '0')}`
    const public_key = Buffer.alloc(32, client + 1)
    await central.db
      .insertInto('kiosk')
      .values({ ...kiosk, kiosk_id, public_key })
      .execute()
  }
}
