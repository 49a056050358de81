import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { NewAddress } from '../../../shared/domain/move.ts'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Connection } from '../../database/database.ts'
import { roadAddressOf } from '../sameDwelling.ts'

/**
 * The store's own register follows what the national one has registered: the old residence ends the day before, the new
 * one begins, with the letters it was typed with. Rules: Addresses 1, 4.
 */
export async function changeResidence(
  connection: Connection,
  personIds: string[],
  { new_address, move_date }: { new_address: NewAddress; move_date: IsoDate },
  at: Date,
): Promise<void> {
  const dayBefore = sql<string>`greatest(valid_from, ${move_date}::date - 1)`
  await connection
    .updateTable('address')
    .set({ valid_to: dayBefore })
    .where('person_id', 'in', personIds)
    .where('kind', '=', 'bostedsadresse')
    .where('valid_to', 'is', null)
    .execute()
  const residence = { kind: 'bostedsadresse' as const, content: JSON.stringify(roadAddressOf(new_address)) }
  await connection
    .insertInto('address')
    .values(
      personIds.map((person_id) => ({
        ...residence,
        address_id: randomUUID(),
        person_id,
        valid_from: move_date,
        valid_to: null,
      })),
    )
    .execute()
  await connection
    .updateTable('person')
    .set({ household_id: randomUUID(), changed_at: at })
    .where('person_id', 'in', personIds)
    .execute()
}
