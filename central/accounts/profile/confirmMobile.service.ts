import { v7 as uuid } from 'uuid'
import type { Language } from '../../../shared/domain/language.ts'
import type { MobileConfirmation, Profile } from '../../../shared/wire/account.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { Visitor } from '../../grants/grant.service.ts'
import { drawCodes } from '../../letters/codes/codes.ts'
import { notify } from '../../notices/notify.ts'
import { updateAccount } from '../account.repository.ts'
import { recordAtKiosk } from '../kioskAudit.ts'
import { hashMobileCode } from '../mobileCode.ts'
import { accountPolicy, minutesAfter } from '../policy.ts'
import { codeRefused } from '../refusals.ts'
import { dropMobileChange, saveMobileChange, takeMobileTry } from './mobileChange.repository.ts'
import { profileOf } from './profile.service.ts'

/** Sends a code to the new number: whoever mistypes theirs must not hand their codes to a stranger. */
export async function askToConfirm(
  central: Central,
  connection: Connection,
  { personId, mobile, language }: { personId: string; mobile: string; language: Language },
): Promise<void> {
  const now = central.clock()
  const [code = ''] = drawCodes(1, accountPolicy.codeLength)
  await saveMobileChange(connection, now, {
    person_id: personId,
    mobile,
    code_hash: hashMobileCode(central.keys.pepper, mobile, code),
    tries_left: accountPolicy.codeTries,
    expires_at: minutesAfter(now, accountPolicy.codeMinutes),
  })
  const values = { code, minutes: String(accountPolicy.codeMinutes) }
  const notice = { kind: 'mobile.confirm', values, deduplicationKey: uuid() } as const
  await notify(central, connection, { to: { mobile, language }, ...notice })
}

/** @throws Refusal when the code is wrong, which is counted all the same */
export async function confirmMobile(
  central: Central,
  { personId, kiosk }: Visitor,
  { code }: MobileConfirmation,
): Promise<Profile> {
  const now = central.clock()
  const profile = await central.db.transaction().execute(async (transaction) => {
    const change = await takeMobileTry(transaction, personId, now)
    if (!change?.code_hash.equals(hashMobileCode(central.keys.pepper, change.mobile, code))) return null
    await updateAccount(transaction, personId, { mobile: change.mobile, contact_confirmed_at: now })
    await dropMobileChange(transaction, personId)
    const entry = { action: 'mobile.confirmed', purpose: 'change profile' as const, personId }
    await recordAtKiosk(transaction, kiosk, entry, now)
    return profileOf(central, transaction, personId)
  })
  if (profile === null) throw codeRefused()
  return profile
}
