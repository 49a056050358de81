import type { Central } from '../../central.ts'
import { findAccount, type AccountRow } from '../account.repository.ts'
import { isTemporaryPassword } from '../passwords/temporaryPassword.service.ts'
import { noteLock, refuseUnlessGo, takeTry, type Try } from './takeTry.service.ts'
import { giveTryBack } from './try.repository.ts'

export interface VerifiedPassword {
  account: AccountRow
  kind: 'usual' | 'temporary'
}

/**
 * One try of a password, counted before it is looked at. The hash is computed outside of any transaction: it takes tens of
 * milliseconds, and whoever waits for it must hold no row. The same work whether or not there is an account.
 * @returns null when it is wrong
 * @throws Refusal when no try is allowed now, or too many passwords wait to be checked
 */
export async function verifyTry(
  central: Central,
  { password, ...attempt }: Try & { password: string },
): Promise<VerifiedPassword | null> {
  const { db, passwords, clock } = central
  const { personId, kiosk } = attempt
  const verdict = await db.transaction().execute((transaction) => takeTry(central, transaction, attempt))
  refuseUnlessGo(verdict, clock())
  const account = await findAccount(db, personId)
  const isUsual = await passwords
    .verify(account?.password_hash ?? null, password)
    .catch((error: unknown) => giveBackAndThrow(central, attempt, error))
  return db.transaction().execute(async (transaction) => {
    const isTemporary = await isTemporaryPassword(central, transaction, { personId, password })
    if (account !== undefined && (isUsual || isTemporary))
      return { account, kind: isUsual ? 'usual' : 'temporary' }
    if (verdict.isLast) await noteLock(central, transaction, { personId, kiosk })
    return null
  })
}

async function giveBackAndThrow({ db }: Central, { personId, kiosk }: Try, error: unknown): Promise<never> {
  await giveTryBack(db, { personId, kioskId: kiosk.kiosk_id })
  throw error
}
