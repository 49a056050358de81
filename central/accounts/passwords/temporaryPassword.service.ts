import { v7 as uuid } from 'uuid'
import type { ForgottenPassword, TemporaryPasswordSent } from '../../../shared/wire/password.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { drawCodes } from '../../letters/codes/codes.ts'
import { notify } from '../../notices/notify.ts'
import { accessFrom, recordAtKiosk } from '../kioskAudit.ts'
import { keyedHash } from '../../keys/keyedHash.ts'
import { accountPolicy, minutesAfter } from '../policy.ts'
import { personOrNull, subjectOf } from '../subject.ts'
import { insertTemporaryPassword, useTemporaryPassword } from './temporaryPassword.repository.ts'

/** 39 random bits, five tries in a row at each kiosk, ten minutes. */
const length = 10

/**
 * Draws a password for ten minutes and has it sent to wherever the person wants theirs; to nobody, when there is no
 * account. The same answer and the same statements, whoever it is for. Rule: MinID accounts 3.
 */
export async function sendTemporaryPassword(
  central: Central,
  kiosk: KioskRow,
  { nationalId }: ForgottenPassword,
): Promise<TemporaryPasswordSent> {
  const { db, keys, clock } = central
  const now = clock()
  const minutesValid = accountPolicy.temporaryPasswordMinutes
  const [password = ''] = drawCodes(1, length)
  await db.transaction().execute(async (transaction) => {
    const personId = await subjectOf(
      central,
      transaction,
      nationalId,
      accessFrom(kiosk, 'forgotten password'),
    )
    const isNew = await insertTemporaryPassword(transaction, now, {
      person_id: personId,
      password_hash: hashTemporary(keys.pepper, personId, password),
      expires_at: minutesAfter(now, minutesValid),
    })
    if (!isNew) return
    const entry = { action: 'password.requested', purpose: 'forgotten password' as const }
    await recordAtKiosk(transaction, kiosk, { ...entry, personId: personOrNull(personId) }, now)
    const values = { password, minutes: String(minutesValid) }
    const notice = { kind: 'password.temporary', values, deduplicationKey: uuid() } as const
    await notify(central, transaction, { to: { personId }, ...notice })
  })
  return { minutesValid }
}

/** Whether this is the person's temporary password, which is used up by that. */
export function isTemporaryPassword(
  { keys, clock }: Central,
  connection: Connection,
  { personId, password }: { personId: string; password: string },
): Promise<boolean> {
  const typed = password.replaceAll(/[\s-]/gu, '').toUpperCase()
  const passwordHash = hashTemporary(keys.pepper, personId, typed)
  return useTemporaryPassword(connection, { personId, passwordHash, now: clock() })
}

function hashTemporary(pepper: Buffer, personId: string, password: string): Buffer {
  return keyedHash(pepper, 'temporary-password', personId, password)
}
