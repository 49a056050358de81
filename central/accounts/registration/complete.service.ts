import type { RegistrationCompletion } from '../../../shared/wire/registration.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { revokeGrantsOf } from '../../grants/grant.repository.ts'
import { notify } from '../../notices/notify.ts'
import { findAccount, saveAccount, type AccountRow } from '../account.repository.ts'
import { checkChoices, readContact } from '../contactChoices.ts'
import { recordAtKiosk } from '../kioskAudit.ts'
import { checkNewPassword } from '../passwords/checkNewPassword.ts'
import { codeRefused } from '../refusals.ts'
import { endRegistration, findProven } from './registration.repository.ts'

/**
 * Makes the account of whoever has proven the number. The letter is the way back, too, for those who have lost password
 * and mobile: then it takes the place of their earlier account, and whoever had that hears of it.
 * @throws Refusal
 */
export async function completeRegistration(
  central: Central,
  kiosk: KioskRow,
  { registrationId, password, ...choices }: RegistrationCompletion,
): Promise<{ registered: true }> {
  const { db, passwords, clock } = central
  const key = { kioskId: kiosk.kiosk_id, registrationId }
  const contact = { ...choices, ...readContact(choices) }
  checkChoices(contact)
  checkNewPassword(password, password)
  const proven = await findProven(db, key, clock())
  if (proven === undefined) throw codeRefused()

  const now = clock()
  const account: AccountRow = {
    person_id: proven.person_id,
    password_hash: await passwords.hash(password),
    mobile: contact.mobile,
    email: contact.email,
    preferred_channel: contact.preferredChannel,
    sign_in_codes: contact.signInCodes,
    language: contact.language,
    contact_confirmed_at: now,
    registered_at: now,
  }
  await db.transaction().execute(async (transaction) => {
    if (!(await endRegistration(transaction, key))) throw codeRefused()
    await tellEarlierOwner(central, transaction, account.person_id, registrationId)
    await saveAccount(transaction, account)
    await revokeGrantsOf(transaction, account.person_id, now)
    const entry = {
      action: 'account.registered',
      purpose: 'register as a user' as const,
      personId: account.person_id,
    }
    await recordAtKiosk(transaction, kiosk, entry, now)
    const notice = { kind: 'account.registered', values: {}, deduplicationKey: registrationId } as const
    await notify(central, transaction, { to: { personId: account.person_id }, ...notice })
  })
  return { registered: true }
}

async function tellEarlierOwner(
  central: Central,
  connection: Connection,
  personId: string,
  deduplicationKey: string,
): Promise<void> {
  const earlier = await findAccount(connection, personId)
  if (earlier === undefined) return
  const { mobile, email, language } = earlier
  const notice = { kind: 'account.registered', values: {}, deduplicationKey } as const
  if (mobile !== null) await notify(central, connection, { to: { mobile, language }, ...notice })
  if (email !== null) await notify(central, connection, { to: { email, language }, ...notice })
}
