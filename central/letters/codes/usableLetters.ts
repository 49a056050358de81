import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { Connection } from '../../database/database.ts'

/**
 * The letters of a person whose unused codes work at that time. Nothing is marked when a letter stops to be one of them:
 * it is not blocked, not returned, not expired, and no code of a newer letter has been used. Rules: PIN-code letters 5–8, 11.
 */
export function usableLetters(connection: Connection, personId: string, at: Date) {
  return connection
    .selectFrom('letter')
    .where('letter.person_id', '=', personId)
    .where('letter.state', '!=', 'returned')
    .where((letter) =>
      letter.or([
        letter('letter.valid_until', 'is', null),
        letter('letter.valid_until', '>=', dateInOslo(at)),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('letter_block as block')
            .select('block.letter_block_id')
            .whereRef('block.person_id', '=', 'letter.person_id')
            .whereRef('block.letter_block_id', '>', 'letter.letter_order_id')
            .where('block.lifted_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('letter as newer')
            .innerJoin('letter_code as code', 'code.letter_id', 'newer.letter_id')
            .select('newer.letter_id')
            .whereRef('newer.person_id', '=', 'letter.person_id')
            .whereRef('newer.letter_id', '>', 'letter.letter_id')
            .where('code.used_at', 'is not', null),
        ),
      ),
    )
}
