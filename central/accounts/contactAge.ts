import { accountPolicy } from './policy.ts'

/** A number may be somebody else's by then. Rule: MinID accounts 7 (eForvaltningsforskriften § 32). */
export function contactIsOld(confirmedAt: Date, now: Date): boolean {
  const until = new Date(confirmedAt)
  until.setUTCMonth(until.getUTCMonth() + accountPolicy.contactMonths)
  return now >= until
}
