import { v7 as uuid } from 'uuid'
import type { SignInProgress, SignInRequest } from '../../../shared/wire/signIn.ts'
import type { Central } from '../../central.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { accessFrom } from '../kioskAudit.ts'
import { accountPolicy } from '../policy.ts'
import { signInRefused } from '../refusals.ts'
import { subjectOf } from '../subject.ts'
import { verifyTry } from '../tries/verifyTry.service.ts'
import { askedOnPaper, askForCode } from './askForCode.service.ts'
import { insertSignIn } from './signIn.repository.ts'

/**
 * Number and password; a code comes next. What is wrong is never told, nor whether there is an account. Rules: MinID
 * accounts 2–4.
 * @throws Refusal
 */
export async function startSignIn(
  central: Central,
  kiosk: KioskRow,
  { visitId, nationalId, password, humanCheck }: SignInRequest,
): Promise<SignInProgress> {
  const { db, clock } = central
  const personId = await db.transaction().execute((transaction) => {
    return subjectOf(central, transaction, nationalId, accessFrom(kiosk, 'sign in'))
  })
  const verified = await verifyTry(central, { personId, kiosk, visitId, humanCheck, password })
  if (verified === null) throw signInRefused()

  const signInId = uuid()
  return db.transaction().execute(async (transaction) => {
    const { next, columns } =
      verified.kind === 'temporary'
        ? askedOnPaper({ kind: 'new_password' }, clock())
        : await askForCode(central, transaction, verified.account, signInId)
    await insertSignIn(transaction, clock(), {
      kiosk_id: kiosk.kiosk_id,
      sign_in_id: signInId,
      visit_id: visitId,
      person_id: personId,
      tries_left: accountPolicy.codeTries,
      new_password_hash: null,
      ...columns,
    })
    return { signInId, next }
  })
}
