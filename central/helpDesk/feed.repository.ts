import { sql } from 'kysely'
import type { HelpDeskOrder } from '../../shared/wire/helpDesk.ts'
import type { Connection } from '../database/database.ts'

export type NumberedOrder = HelpDeskOrder & { number: number }

const atOnce = 100

/** In the order of their numbers, while the store still knows whom they are for. Rule: MinID accounts 8. */
export async function ordersAfter(connection: Connection, cursor: number): Promise<NumberedOrder[]> {
  const { rows } = await sql<{
    number: number
    nationalId: string
    referenceNumber: string
    orderedAt: Date
  }>`
    select help_desk_number as number, national_id as "nationalId", reference_number as "referenceNumber",
        ordered_at as "orderedAt"
      from letter_order where help_desk_number > ${cursor}::integer and national_id is not null
      order by help_desk_number limit ${sql.lit(atOnce)}`.execute(connection)
  return rows.map((row) => ({ ...row, orderedAt: row.orderedAt.toISOString() }))
}

/** The number of the last order before that instant; 0 when all are later. */
export async function lastNumberBefore(connection: Connection, instant: Date): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select help_desk_number as number from letter_order
      where help_desk_number is not null and ordered_at < ${instant}
      order by help_desk_number desc limit 1`.execute(connection)
  return rows[0]?.number ?? 0
}
