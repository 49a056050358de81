import { sql } from 'kysely'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { Connection } from '../../database/database.ts'
import { letterIsBlocked } from '../block.repository.ts'

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
    .where((letter) => letter.not(letterIsBlocked))
    .where((letter) => letter.not(newerIsUsed))
}

/** Of a row of `letter`. Rule: PIN-code letters 8. */
const newerIsUsed = sql<boolean>`exists (
  select from letter as newer join letter_code as code on code.letter_id = newer.letter_id
    where newer.person_id = letter.person_id and newer.letter_id > letter.letter_id and code.used_at is not null
)`
