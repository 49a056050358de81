import type { Grant, SignInCode } from '../../../shared/wire/signIn.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { issueGrant } from '../../grants/grant.service.ts'
import { useCode } from '../../letters/codes/useCode.service.ts'
import { recordAtKiosk } from '../kioskAudit.ts'
import { setPassword } from '../passwords/setPassword.ts'
import { codeRefused } from '../refusals.ts'
import { forgetTries } from '../tries/try.repository.ts'
import { hashSignInCode } from './askForCode.service.ts'
import { endSignIn, takeCodeTry, type SignInRow } from './signIn.repository.ts'

/**
 * The second half of a sign-in: the code, of the text message or of the letter, whichever was asked for.
 * @throws Refusal
 */
export async function enterSignInCode(
  central: Central,
  kiosk: KioskRow,
  { signInId, code }: SignInCode,
): Promise<Grant> {
  const key = { kioskId: kiosk.kiosk_id, signInId }
  // Refused after it is committed, since a wrong code counts.
  const grant = await central.db.transaction().execute(async (transaction) => {
    const row = await takeCodeTry(transaction, key, central.clock())
    if (row === undefined || !(await isRight(central, transaction, row, code))) return null
    await endSignIn(transaction, key)
    return finish(central, transaction, kiosk, row)
  })
  if (grant === null) throw codeRefused()
  return grant
}

async function isRight(
  central: Central,
  connection: Connection,
  { sign_in_id, person_id: personId, code_hash, code_number: number }: SignInRow,
  code: string,
): Promise<boolean> {
  if (number !== null) return useCode(central, connection, { personId, number, code, at: central.clock() })
  return code_hash !== null && hashSignInCode(central.keys.pepper, sign_in_id, code).equals(code_hash)
}

async function finish(
  central: Central,
  connection: Connection,
  kiosk: KioskRow,
  { person_id: personId, visit_id: visitId, new_password_hash: passwordHash }: SignInRow,
): Promise<Grant> {
  const kioskId = kiosk.kiosk_id
  if (passwordHash !== null) await setPassword(central, connection, { personId, passwordHash, kiosk })
  await forgetTries(connection, { personId, kioskId })
  const entry = { action: 'account.signed_in', purpose: 'sign in' as const, personId }
  await recordAtKiosk(connection, kiosk, entry, central.clock())
  const visit = { kioskId, visitId, personId, assurance: 'minid' } as const
  const { grant, expiresAt } = await issueGrant(central, connection, visit)
  return { grant, expiresAt: expiresAt.toISOString() }
}
