import type { ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import type { Connection } from '../../database/database.ts'

/** The newest letter with the reference, should two kiosks ever have drawn the same. Locked: it comes back once. */
export function findLetter(
  connection: Connection,
  { reference, letterId }: { reference: ReferenceNumber | null; letterId: string | null },
) {
  return connection
    .selectFrom('letter')
    .innerJoin('letter_order as order', 'order.letter_order_id', 'letter.letter_order_id')
    .where((letter) =>
      letterId === null
        ? letter('order.reference_number', '=', reference ?? '')
        : letter('letter.letter_id', '=', letterId),
    )
    .select(['letter.letter_id as letterId', 'letter.person_id as personId', 'letter.state'])
    .orderBy('letter.letter_id', 'desc')
    .limit(1)
    .forUpdate('letter')
    .executeTakeFirst()
}

export async function markReturned(connection: Connection, letterId: string, at: Date): Promise<void> {
  await connection
    .updateTable('letter')
    .set({ state: 'returned', returned_at: at })
    .where('letter_id', '=', letterId)
    .execute()
}
