import type { Connection } from '../../database/database.ts'

/** What was ordered for a person: by whoever is identified or found by production, and what waits by number. Newest first. */
export function ordersOf(connection: Connection, personId: string) {
  return connection
    .selectFrom('letter_order as order')
    .leftJoin('letter', 'letter.letter_order_id', 'order.letter_order_id')
    .where((order) =>
      order.or([
        order('order.person_id', '=', personId),
        order.and([
          order('order.person_id', 'is', null),
          order(
            'order.national_id',
            'in',
            order.selectFrom('person_national_id').select('national_id').where('person_id', '=', personId),
          ),
        ]),
      ]),
    )
    .select((order) => [
      'order.reference_number as referenceNumber',
      'order.state as orderState',
      'order.reason',
      'order.awaits_move as awaitsMove',
      'order.ordered_at as orderedAt',
      'order.settled_at as settledAt',
      'order.expected_from as expectedFrom',
      'order.expected_to as expectedTo',
      'letter.state as letterState',
      'letter.abroad',
      'letter.produced_at as producedAt',
      'letter.posted_at as postedAt',
      'letter.returned_at as returnedAt',
      order
        .exists(
          order
            .selectFrom('letter_block as block')
            .select('block.letter_block_id')
            .where('block.person_id', '=', personId)
            .whereRef('block.letter_block_id', '>', 'order.letter_order_id')
            // What waits is cancelled for good.
            .where((block) =>
              block.or([block('block.lifted_at', 'is', null), block('letter.letter_id', 'is', null)]),
            ),
        )
        .$castTo<boolean>()
        .as('isBlocked'),
    ])
    .orderBy('order.letter_order_id', 'desc')
    .execute()
}

export type OrderOfPerson = Awaited<ReturnType<typeof ordersOf>>[number]
