/** A refusal that a caller may be told; everything else is a bug and becomes a plain 500. */
export class WireProblem extends Error {
  readonly status: number
  readonly code: string
  /** Seconds. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

/** One answer for every kind of failed identification, so that none can be told from another. */
export function notAllowed(): WireProblem {
  return new WireProblem(401, 'not_allowed', 'This kiosk is not known here. Enrol it again.')
}
