import { accountPolicy } from '../policy.ts'

/** What is known when somebody wants to try a number's password or code; nothing depends on whether there is a person. */
export interface Circumstances {
  now: Date
  /** In a row at this kiosk. */
  tries: number
  lastTryAt: Date
  waitUntil: Date | null
  /** At other kiosks, lately. */
  triesElsewhere: number
  officeIsUnusual: boolean
  /** Has just shown to be a person and not a program. */
  isHuman: boolean
}

export type Verdict =
  | { verdict: 'go'; isLast: boolean }
  | { verdict: 'locked'; until: Date }
  | { verdict: 'wait'; until: Date }
  | { verdict: 'human_check' }

/**
 * Locks at this kiosk only; what happens elsewhere makes each try here wait a little, and whoever has waited may try: so a
 * stranger can slow the owner down, but not shut them out. Rules: MinID accounts 4, 5.
 */
export function judgeTry(circumstances: Circumstances): Verdict {
  const { now, tries, lastTryAt } = circumstances
  const { triesAtKiosk, lockMinutes } = accountPolicy
  const lockedUntil = new Date(lastTryAt.getTime() + lockMinutes * 60_000)
  const inRow = now < lockedUntil ? tries : 0
  if (inRow >= triesAtKiosk) return { verdict: 'locked', until: lockedUntil }

  const waitUntil = endOfWait(circumstances)
  if (waitUntil !== null && now < waitUntil) return { verdict: 'wait', until: waitUntil }
  if (isUnusual(circumstances, inRow)) return { verdict: 'human_check' }
  return { verdict: 'go', isLast: inRow + 1 >= triesAtKiosk }
}

/** A wait that was sat out long ago is no reason to skip the next one. */
function endOfWait({ now, waitUntil, triesElsewhere }: Circumstances): Date | null {
  const over = triesElsewhere - accountPolicy.triesElsewhere
  if (over < 0) return null
  const stillGood =
    waitUntil !== null && now.getTime() < waitUntil.getTime() + accountPolicy.waitIsGoodForSeconds * 1000
  if (stillGood) return waitUntil
  const seconds = Math.min(2 ** (over + 1), accountPolicy.longestWaitSeconds)
  return new Date(now.getTime() + seconds * 1000)
}

function isUnusual({ isHuman, triesElsewhere, officeIsUnusual }: Circumstances, triesHere: number): boolean {
  return !isHuman && (officeIsUnusual || triesHere + triesElsewhere >= accountPolicy.humanCheck.triesOfPerson)
}

/** Far above its own mean; a busy day of a small office is neither. */
export function isUnusualHour(triesThisHour: number, meanOfHours: number): boolean {
  const { timesTheNorm, leastTriesOfOffice } = accountPolicy.humanCheck
  return triesThisHour > Math.max(leastTriesOfOffice, timesTheNorm * meanOfHours)
}
