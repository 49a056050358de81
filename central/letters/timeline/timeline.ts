import type {
  LetterAdvice,
  LetterOrderState,
  LetterPolicy,
  LetterReason,
  LetterTimeline,
} from '../../../shared/domain/letter.ts'
import { deliveryWindow } from '../deliveryWindow.ts'
import { stateAt } from '../orderState.ts'
import type { OrderOfPerson } from './timeline.repository.ts'

const adviceForState: Record<LetterOrderState, LetterAdvice> = {
  ordered: 'wait',
  held: 'see_counter',
  refused: 'see_counter',
  cancelled: 'order_again',
  produced: 'wait',
  posted: 'wait',
  presumed_delivered: 'use_codes',
  returned: 'correct_address',
}

/** Goes before the state's. */
const adviceForReason: Partial<Record<LetterReason, LetterAdvice>> = {
  on_its_way: 'wait',
  still_valid: 'use_codes',
  // It binds only who isn't identified.
  quota: 'order_again',
  returned_address: 'correct_address',
  mobile_unconfirmed: 'confirm_mobile',
  blocked: 'order_again',
  awaits_move: 'wait',
}

/** An order as its person sees it now. Rules: PIN-code letters 3, 5. */
export function timelineOf(order: OrderOfPerson, policy: LetterPolicy, now: Date): LetterTimeline {
  const isCancelled = order.isBlocked && order.settledAt === null
  const state = isCancelled ? 'cancelled' : stateAt(order, policy, now)
  const reason = reasonOf(order, state)
  const { postedAt, abroad } = order
  return {
    referenceNumber: order.referenceNumber,
    state,
    reason,
    advice: (reason && adviceForReason[reason]) ?? adviceForState[state],
    orderedAt: order.orderedAt.toISOString(),
    producedAt: order.producedAt?.toISOString() ?? null,
    postedAt: postedAt?.toISOString() ?? null,
    returnedAt: order.returnedAt?.toISOString() ?? null,
    expected:
      postedAt === null
        ? { from: order.expectedFrom, to: order.expectedTo }
        : deliveryWindow(policy, { postedAt, abroad: abroad === true }),
  }
}

function reasonOf(
  { isBlocked, orderState, reason, awaitsMove }: OrderOfPerson,
  state: LetterOrderState,
): LetterReason | null {
  if (isBlocked && orderState !== 'refused') return 'blocked'
  return state === 'ordered' && awaitsMove ? 'awaits_move' : reason
}
