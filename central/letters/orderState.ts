import type { LetterOrderState, LetterPolicy } from '../../shared/domain/letter.ts'
import { windowHasPassed } from './deliveryWindow.ts'
import type { LetterTables } from './letter.table.ts'

export interface OrderAndLetter {
  orderState: LetterTables['letter_order']['state']
  /** null: there is no letter of it */
  letterState: LetterTables['letter']['state'] | null
  postedAt: Date | null
  abroad: boolean | null
}

/** Nobody reports that a letter has arrived: it is presumed when the post has had its time. Rule: PIN-code letters 5. */
export function stateAt(order: OrderAndLetter, policy: LetterPolicy, now: Date): LetterOrderState {
  const { orderState, letterState, postedAt, abroad } = order
  if (letterState === null) return orderState
  const isPosted = letterState === 'posted' && postedAt !== null
  return isPosted && windowHasPassed(policy, { postedAt, abroad: abroad === true }, now)
    ? 'presumed_delivered'
    : letterState
}
