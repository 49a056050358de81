import type { LetterKind } from '../../../shared/domain/letter.ts'
import type { Connection } from '../../database/database.ts'
import { letterIsBlocked } from '../block.repository.ts'
import type { EarlierLetter } from './circumstances.ts'

/** A letter as the store keeps it: without its codes. */
export interface PrintedLetter {
  letterId: string
  letterOrderId: string
  personId: string
  kind: LetterKind
  abroad: boolean
  validUntil: string | null
  /** Keyed, in the order of their numbers. */
  codeHashes: Buffer[]
}

export async function insertLetters(
  connection: Connection,
  letters: PrintedLetter[],
  { batchId, producedAt }: { batchId: string; producedAt: Date },
): Promise<void> {
  if (letters.length === 0) return
  const rows = letters.map((letter) => ({
    letter_id: letter.letterId,
    letter_order_id: letter.letterOrderId,
    letter_batch_id: batchId,
    person_id: letter.personId,
    kind: letter.kind,
    state: 'produced' as const,
    abroad: letter.abroad,
    valid_until: letter.validUntil,
    produced_at: producedAt,
    posted_at: null,
    returned_at: null,
  }))
  const codes = letters.flatMap(({ letterId, codeHashes }) =>
    codeHashes.map((code_hash, index) => ({
      letter_id: letterId,
      number: index + 1,
      code_hash,
      used_at: null,
    })),
  )
  await connection.insertInto('letter').values(rows).execute()
  await connection.insertInto('letter_code').values(codes).execute()
}

/** All letters that were made for some persons, by person. */
export async function earlierLetters(
  connection: Connection,
  personIds: string[],
): Promise<Map<string, EarlierLetter[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await connection
    .selectFrom('letter')
    .innerJoin('letter_order as order', 'order.letter_order_id', 'letter.letter_order_id')
    .where('letter.person_id', 'in', personIds)
    .select((letter) => [
      'letter.person_id as personId',
      'letter.produced_at as producedAt',
      'letter.posted_at as postedAt',
      'letter.returned_at as returnedAt',
      'letter.valid_until as validUntil',
      'letter.abroad',
      letter('order.assurance', '=', 'anonymous').$castTo<boolean>().as('orderedAnonymously'),
      letterIsBlocked.as('isBlocked'),
    ])
    .execute()
  return Map.groupBy(rows, ({ personId }) => personId)
}
