import { validate as isUuid } from 'uuid'
import { parseReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { notify } from '../../notices/notify.ts'
import { findLetter, markReturned } from './returned.repository.ts'

export type NotReturned = 'unreadable' | 'unknown' | 'not_posted' | 'already_returned'
export type Returned = { ok: true } | { ok: false; error: NotReturned }

/**
 * A letter came back: its codes are worth nothing, and its person is asked to correct the address, before which there is
 * no other letter. Rule: PIN-code letters 5.
 * @param typed the reference as printed on the letter, or the letter's id
 */
export function receiveReturned(central: Central, typed: string): Promise<Returned> {
  const reference = parseReferenceNumber(typed)
  const letterId = isUuid(typed) ? typed : null
  if (reference === null && letterId === null) return Promise.resolve({ ok: false, error: 'unreadable' })
  return central.db.transaction().execute(async (transaction) => {
    const letter = await findLetter(transaction, { reference, letterId })
    if (!letter) return { ok: false, error: 'unknown' }
    if (letter.state !== 'posted')
      return { ok: false, error: letter.state === 'returned' ? 'already_returned' : 'not_posted' }
    await markReturned(transaction, letter.letterId, central.clock())
    await tell(central, transaction, letter)
    return { ok: true }
  })
}

async function tell(
  central: Central,
  connection: Connection,
  { personId, letterId }: { personId: string; letterId: string },
): Promise<void> {
  const notice = { kind: 'letter.returned', values: {}, deduplicationKey: letterId } as const
  await notify(central, connection, { to: { personId }, ...notice })
}
