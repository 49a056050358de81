import { sql } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { HistoricAddress } from './register.ts'

/** Current and former ones, the newest first; none of a protected person. */
export function findAddresses(connection: Connection, personId: string): Promise<HistoricAddress[]> {
  return connection
    .selectFrom('address')
    .innerJoin('person', 'person.person_id', 'address.person_id')
    .leftJoin('post_code', (join) =>
      join.on('post_code.post_code', '=', sql<string>`address.content ->> 'postCode'`),
    )
    .where('address.person_id', '=', personId)
    .where('person.grading', '=', 'ugradert')
    .select([
      'address.address_id as addressId',
      'address.kind',
      'address.content',
      'post_code.place',
      'address.valid_from as validFrom',
      'address.valid_to as validTo',
    ])
    .orderBy('address.valid_from', 'desc')
    .orderBy('address.kind')
    .execute()
}
