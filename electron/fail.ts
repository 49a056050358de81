import { app } from 'electron'
import { exitCodes } from './exitCodes.ts'
import { KioskStartError } from './kiosk/kioskStartError.ts'
import { reportProblem } from './problems.ts'

/**
 * Ends the kiosk. Why it can't start is told in one line of JSON on standard error, which the supervisor finds among
 * what Chromium says there: `{"cannotStart":"…"}`; anything else as a problem.
 */
export function fail(error: unknown): void {
  const expected = error instanceof KioskStartError
  if (expected) process.stderr.write(`${JSON.stringify({ cannotStart: error.message })}\n`)
  else reportProblem('kiosk failed', error)
  app.exit(expected ? exitCodes.cannotStart : exitCodes.failed)
}
