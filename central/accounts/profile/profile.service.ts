import type { Profile } from '../../../shared/wire/account.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { findAccount, type AccountRow } from '../account.repository.ts'
import { contactIsOld } from '../contactAge.ts'
import { noAccount } from '../refusals.ts'
import { findMobileToConfirm } from './mobileChange.repository.ts'

/** @throws Refusal for whom a clerk has verified, and who has no account */
export async function profileOf(
  { clock }: Central,
  connection: Connection,
  personId: string,
): Promise<Profile> {
  const account = await accountOf(connection, personId)
  return {
    mobile: account.mobile,
    email: account.email,
    preferredChannel: account.preferred_channel,
    signInCodes: account.sign_in_codes,
    language: account.language,
    contactIsOld: contactIsOld(account.contact_confirmed_at, clock()),
    mobileToConfirm: await findMobileToConfirm(connection, personId, clock()),
  }
}

/** @throws Refusal */
export async function accountOf(connection: Connection, personId: string): Promise<AccountRow> {
  const account = await findAccount(connection, personId)
  if (account === undefined) throw noAccount()
  return account
}
