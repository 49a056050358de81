import type { ReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { Central } from '../central.ts'

export type NotReleased = 'unknown' | 'not_held'
export type Released = { ok: true } | { ok: false; error: NotReleased }

/** Somebody has looked at name and address: production decides anew, and holds it for later changes only. */
export async function releaseOrder({ db, clock }: Central, reference: ReferenceNumber): Promise<Released> {
  const { numUpdatedRows } = await db
    .updateTable('letter_order')
    .set({ state: 'ordered', reason: null, address_confirmed_at: clock(), awaits_move: false })
    .where('reference_number', '=', reference)
    .where('state', '=', 'held')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return { ok: true }
  const known = await db
    .selectFrom('letter_order')
    .select('letter_order_id')
    .where('reference_number', '=', reference)
    .executeTakeFirst()
  return { ok: false, error: known ? 'not_held' : 'unknown' }
}
