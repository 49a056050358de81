import { v7 as uuid } from 'uuid'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { revokeGrantsOf } from '../../grants/grant.repository.ts'
import { notify } from '../../notices/notify.ts'
import { updateAccount } from '../account.repository.ts'
import { recordAtKiosk } from '../kioskAudit.ts'

/** Whoever was let in by the old password is let in no more, and the person hears of it. */
export async function setPassword(
  central: Central,
  connection: Connection,
  { personId, passwordHash, kiosk }: { personId: string; passwordHash: string; kiosk: KioskRow },
): Promise<void> {
  const now = central.clock()
  await updateAccount(connection, personId, { password_hash: passwordHash })
  await revokeGrantsOf(connection, personId, now)
  const entry = { action: 'password.changed', purpose: 'new password' as const, personId }
  await recordAtKiosk(connection, kiosk, entry, now)
  const notice = { kind: 'password.changed', values: {}, deduplicationKey: uuid() } as const
  await notify(central, connection, { to: { personId }, ...notice })
}
