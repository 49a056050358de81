import { codeTries } from '../../shared/wire/signIn.ts'

/** What an office may change without a release. Rules: MinID accounts 2–5, 7. */
export const accountPolicy = {
  /** Of a code by SMS, and how often it may be mistyped. */
  codeMinutes: 10,
  codeLength: 5,
  codeTries,
  /** From the password to the end of the sign-in, or from the number to the end of the registration. */
  processMinutes: 30,
  temporaryPasswordMinutes: 10,
  contactMonths: 18,
  /** Tries without a sign-in, at one kiosk, until the person has to wait there. */
  triesAtKiosk: 5,
  lockMinutes: 60,
  /** Tries elsewhere, within the same time, that make each one here wait; doubled each, never longer than this. */
  triesElsewhere: 5,
  longestWaitSeconds: 30,
  /** How long a wait that has been sat out lets one try. */
  waitIsGoodForSeconds: 300,
  humanCheck: {
    /** Of one person, everywhere. */
    triesOfPerson: 10,
    /** An hour of an office is unusual above so many times its own mean of these days, and never below the minimum. */
    timesTheNorm: 4,
    leastTriesOfOffice: 60,
    normDays: 28,
    minutes: 5,
  },
}

export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}
