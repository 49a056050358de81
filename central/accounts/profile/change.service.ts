import type { Profile } from '../../../shared/wire/account.ts'
import type { ContactChoices } from '../../../shared/wire/contactChoices.ts'
import type { Central } from '../../central.ts'
import type { Visitor } from '../../grants/grant.service.ts'
import { updateAccount } from '../account.repository.ts'
import { checkChoices, readContact } from '../contactChoices.ts'
import { recordAtKiosk } from '../kioskAudit.ts'
import { askToConfirm } from './confirmMobile.service.ts'
import { dropMobileChange } from './mobileChange.repository.ts'
import { accountOf, profileOf } from './profile.service.ts'

/**
 * Keeps what the person chooses, and that it is right from today. Another mobile number is used when its code has come
 * back; until then the earlier one is, no younger than it was. Rules: MinID accounts 1, 2, 7.
 * @throws Refusal
 */
export function changeProfile(central: Central, visitor: Visitor, change: ContactChoices): Promise<Profile> {
  const { personId, kiosk } = visitor
  const { mobile: wanted, email } = readContact(change)
  return central.db.transaction().execute(async (transaction) => {
    const { mobile: known } = await accountOf(transaction, personId)
    const newMobile = wanted === known ? null : wanted
    const mobile = newMobile === null ? wanted : known
    checkChoices({ ...change, mobile, email })
    await updateAccount(transaction, personId, {
      mobile,
      email,
      preferred_channel: change.preferredChannel,
      sign_in_codes: change.signInCodes,
      language: change.language,
      ...(newMobile === null ? { contact_confirmed_at: central.clock() } : {}),
    })
    await dropMobileChange(transaction, personId)
    if (newMobile !== null)
      await askToConfirm(central, transaction, { personId, mobile: newMobile, language: change.language })
    const entry = { action: 'profile.changed', purpose: 'change profile' as const, personId }
    await recordAtKiosk(transaction, kiosk, entry, central.clock())
    return profileOf(central, transaction, personId)
  })
}
