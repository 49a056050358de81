import type { BlockReason } from '../../composables/useBlock.ts'
import type { IconName } from '../../ui/icons.ts'
import type { ErrandName } from '../errands.ts'

/** Its words stand under `letterTrouble.<name>`: what the visitor says of the letter, and what we advise, a paragraph a line. */
interface Trouble {
  icon: IconName
  /** The safest next step. */
  next: ErrandName
  /** Something else that may fit better. */
  otherwise?: ErrandName
  /** Why codes are blocked, where that is a next step. */
  reason?: BlockReason
}

export const troubles = {
  notCome: { icon: 'clock', next: 'status', otherwise: 'overdue' },
  overdue: { icon: 'calendar', next: 'renew', otherwise: 'counter', reason: 'lost' },
  lost: { icon: 'search', next: 'block', otherwise: 'renew', reason: 'lost' },
  opened: { icon: 'openLetter', next: 'block', reason: 'seen' },
  stolen: { icon: 'warning', next: 'block', reason: 'seen' },
  wrongAddress: { icon: 'home', next: 'address', otherwise: 'block', reason: 'lost' },
} as const satisfies Record<string, Trouble>

export type TroubleName = keyof typeof troubles
export const troubleNames = Object.keys(troubles) as TroubleName[]

export function trouble(name: TroubleName): Trouble {
  return troubles[name]
}
