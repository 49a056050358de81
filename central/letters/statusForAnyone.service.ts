import { parseReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import type { LetterStatusResponse } from '../../shared/wire/letter.ts'
import type { Central } from '../central.ts'

/** For whoever holds a receipt: its dates, which are the same whatever became of the order. Rule: PIN-code letters 3. */
export async function statusForAnyone(
  { db, clock }: Pick<Central, 'db' | 'clock'>,
  typed: string,
): Promise<LetterStatusResponse> {
  const reference = parseReferenceNumber(typed)
  const expected = await db
    .selectFrom('letter_order')
    .select(['expected_from as from', 'expected_to as to'])
    .where('reference_number', '=', reference ?? '')
    .orderBy('letter_order_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return expected
    ? { expected, windowHasPassed: dateInOslo(clock()) > expected.to }
    : { expected: null, windowHasPassed: null }
}
