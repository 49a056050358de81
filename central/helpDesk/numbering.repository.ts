import { sql } from 'kysely'
import type { Connection, Database } from '../database/database.ts'

const atOnce = 500

/**
 * Gives each order that has none yet its place in the feed. A number drawn when the order is made would skip some: of
 * two transactions the one with the higher number may commit first, and a reader that has passed it never comes back.
 * Here only committed orders are numbered, by one at a time (the lock on the feed's row), and the orders themselves,
 * which every kiosk's sync makes, wait for no lock.
 * @returns how many, a few hundred at most; 0 when there are none left
 */
export async function numberOrders(db: Database): Promise<number> {
  if (!(await hasUnnumbered(db))) return 0
  return db.transaction().execute(async (transaction) => {
    const { last_number: last } = await transaction
      .selectFrom('help_desk_feed')
      .select('last_number')
      .forUpdate()
      .executeTakeFirstOrThrow()
    const count = await numberFrom(transaction, last)
    await transaction
      .updateTable('help_desk_feed')
      .set({ last_number: last + count })
      .execute()
    return count
  })
}

async function hasUnnumbered(connection: Connection): Promise<boolean> {
  const { rows } = await sql`
    select 1 from letter_order where help_desk_number is null limit 1`.execute(connection)
  return rows.length > 0
}

/** An order that production holds is passed over: waiting for it could wait for each other, and it is next time's. */
async function numberFrom(connection: Connection, last: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    with waiting as (
      select letter_order_id, ordered_at from letter_order where help_desk_number is null
        order by ordered_at, letter_order_id limit ${sql.lit(atOnce)} for update skip locked
    ), numbered as (
      select letter_order_id, row_number() over (order by ordered_at, letter_order_id) as place from waiting
    )
    update letter_order set help_desk_number = ${last}::integer + numbered.place::integer
      from numbered where letter_order.letter_order_id = numbered.letter_order_id`.execute(connection)
  return Number(numAffectedRows)
}
