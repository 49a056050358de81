import { refusals, type RefusalCode } from '../shared/wire/refusals.ts'

/** A refusal that a caller may be told; every other error is a bug and becomes a plain `failed`. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** Seconds. */
  readonly retryAfter: number | undefined

  /** @param message for whoever reads what went over the wire; visitors and staff read their own language's text for the code */
  constructor(code: RefusalCode, message: string, retryAfter?: number) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
  }

  get status(): number {
    return refusals[this.code]
  }
}

/** One answer for every kind of failed identification, so that none can be told from another. */
export function notAllowed(): Refusal {
  return new Refusal('not_allowed', 'This kiosk is not known here. Enrol it again.')
}
