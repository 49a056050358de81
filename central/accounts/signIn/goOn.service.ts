import type { NewPassword } from '../../../shared/wire/password.ts'
import type { SignInProgress } from '../../../shared/wire/signIn.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { findAccount } from '../account.repository.ts'
import { checkNewPassword } from '../passwords/checkNewPassword.ts'
import { codeRefused } from '../refusals.ts'
import { askForCode, askForLetterCode, type Asked } from './askForCode.service.ts'
import { lockSignIn, updateSignIn, type SignInRow } from './signIn.repository.ts'

/** "I prefer to use codes from PIN-code letter." Rule: MinID accounts 2. @throws Refusal */
export function preferLetterCode(
  central: Central,
  kiosk: KioskRow,
  { signInId }: { signInId: string },
): Promise<SignInProgress> {
  const key = { kioskId: kiosk.kiosk_id, signInId }
  return goOn(central, key, ['sms', 'letter_code', 'order_letter'], async (connection, row) => {
    const { next, columns } = await askForLetterCode(central, connection, row.person_id)
    return { next, columns: { ...columns, new_password_hash: row.new_password_hash } }
  })
}

/**
 * After a sign-in with a temporary password: the new one. It waits for the code, so that whoever reads the mail of
 * somebody else changes nothing. Rule: MinID accounts 3.
 * @throws Refusal
 */
export async function chooseNewPassword(
  central: Central,
  kiosk: KioskRow,
  { signInId, password, repeated }: NewPassword,
): Promise<SignInProgress> {
  checkNewPassword(password, repeated)
  const new_password_hash = await central.passwords.hash(password)
  const key = { kioskId: kiosk.kiosk_id, signInId }
  return goOn(central, key, ['new_password'], async (connection, row) => {
    const account = await findAccount(connection, row.person_id)
    if (account === undefined) throw codeRefused()
    const { next, columns } = await askForCode(central, connection, account, signInId)
    return { next, columns: { ...columns, new_password_hash } }
  })
}

interface Going extends Asked {
  columns: Asked['columns'] & Pick<SignInRow, 'new_password_hash'>
}

/** Tries that are used up stay so, whichever code is asked for. */
function goOn(
  { db, clock }: Central,
  key: { kioskId: string; signInId: string },
  steps: SignInRow['step'][],
  find: (connection: Connection, row: SignInRow) => Promise<Going>,
): Promise<SignInProgress> {
  return db.transaction().execute(async (transaction) => {
    const row = await lockSignIn(transaction, key, { steps, now: clock() })
    if (row === undefined) throw codeRefused()
    const { next, columns } = await find(transaction, row)
    await updateSignIn(transaction, key, columns)
    return { signInId: key.signInId, next }
  })
}
