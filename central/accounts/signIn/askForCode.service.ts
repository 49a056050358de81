import type { SignInStep } from '../../../shared/wire/signIn.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { drawCodes } from '../../letters/codes/codes.ts'
import { codeToAskFor } from '../../letters/codes/useCode.service.ts'
import { notify } from '../../notices/notify.ts'
import type { AccountRow } from '../account.repository.ts'
import { keyedHash } from '../../keys/keyedHash.ts'
import { accountPolicy, minutesAfter } from '../policy.ts'
import { letterStep, nextStep } from './nextStep.ts'
import type { StepColumns } from './signIn.repository.ts'

export interface Asked {
  next: SignInStep
  columns: StepColumns
}

/** Asks for a code, and sends it when it goes by text message. */
export async function askForCode(
  central: Central,
  connection: Connection,
  account: AccountRow,
  signInId: string,
): Promise<Asked> {
  const { person_id: personId } = account
  const now = central.clock()
  const letterCode = await codeToAskFor(connection, personId, now)
  const next = nextStep({ account, letterCode, now })
  if (next.kind !== 'sms') return askedOnPaper(next, now)
  const code_hash = await sendCode(central, connection, { signInId, personId })
  const expires_at = minutesAfter(now, accountPolicy.codeMinutes)
  return { next, columns: { step: 'sms', code_hash, code_number: null, expires_at } }
}

export async function askForLetterCode(
  { clock }: Central,
  connection: Connection,
  personId: string,
): Promise<Asked> {
  return askedOnPaper(letterStep(await codeToAskFor(connection, personId, clock())), clock())
}

/** Of a step for which nothing is sent. */
export function askedOnPaper(next: SignInStep, now: Date): Asked {
  const expires_at = minutesAfter(now, accountPolicy.processMinutes)
  const code_number = next.kind === 'letter_code' ? next.number : null
  return { next, columns: { step: next.kind, code_hash: null, code_number, expires_at } }
}

/** @returns what is kept of it */
async function sendCode(
  central: Central,
  connection: Connection,
  { signInId, personId }: { signInId: string; personId: string },
): Promise<Buffer> {
  const [code = ''] = drawCodes(1, accountPolicy.codeLength)
  await notify(central, connection, {
    to: { personId },
    kind: 'sign_in.code',
    values: { code, minutes: String(accountPolicy.codeMinutes) },
    deduplicationKey: signInId,
  })
  return hashSignInCode(central.keys.pepper, signInId, code)
}

/** @param code as typed: any case, spaces or hyphens */
export function hashSignInCode(pepper: Buffer, signInId: string, code: string): Buffer {
  return keyedHash(pepper, 'sign-in-code', signInId, code.replaceAll(/[\s-]/gu, '').toUpperCase())
}
