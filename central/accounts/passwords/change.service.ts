import type { PasswordChange } from '../../../shared/wire/password.ts'
import type { Grant } from '../../../shared/wire/signIn.ts'
import type { Central } from '../../central.ts'
import { issueGrant, type Visitor } from '../../grants/grant.service.ts'
import { accountOf } from '../profile/profile.service.ts'
import { signInRefused } from '../refusals.ts'
import { forgetTries } from '../tries/try.repository.ts'
import { verifyTry } from '../tries/verifyTry.service.ts'
import { checkNewPassword } from './checkNewPassword.ts'
import { setPassword } from './setPassword.ts'

/**
 * A visitor's own wish. A grant that was left behind is not enough for it: the current password is asked for, except of
 * whom a clerk has just verified.
 * @throws Refusal
 */
export async function changePassword(
  central: Central,
  visitor: Visitor,
  { current, password, repeated, humanCheck }: PasswordChange,
): Promise<Grant> {
  const { db, passwords } = central
  const { kiosk, personId, visitId, assurance } = visitor
  checkNewPassword(password, repeated)
  await accountOf(db, personId)
  if (assurance !== 'clerk_verified' || current !== null) {
    const attempt = { personId, kiosk, visitId, humanCheck, password: current ?? '' }
    if ((await verifyTry(central, attempt)) === null) throw signInRefused()
  }
  const passwordHash = await passwords.hash(password)
  return db.transaction().execute(async (transaction) => {
    await setPassword(central, transaction, { personId, passwordHash, kiosk })
    await forgetTries(transaction, { personId, kioskId: kiosk.kiosk_id })
    const next = { kioskId: kiosk.kiosk_id, visitId, personId, assurance }
    const { grant, expiresAt } = await issueGrant(central, transaction, next)
    return { grant, expiresAt: expiresAt.toISOString() }
  })
}
