import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { RegistrationRequest, RegistrationStarted } from '../../../shared/wire/registration.ts'
import type { Central } from '../../central.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { accessFrom } from '../kioskAudit.ts'
import { accountPolicy, minutesAfter } from '../policy.ts'
import { subjectOf } from '../subject.ts'
import { insertRegistration } from './registration.repository.ts'

/**
 * Asks for a code of the letter by a number that is drawn, whoever it is for: one that followed from the letter would tell
 * that there is a letter, and how much of it is used. Rules: MinID accounts 1, PIN-code letters 3.
 */
export async function startRegistration(
  central: Central,
  kiosk: KioskRow,
  { visitId, nationalId }: RegistrationRequest,
): Promise<RegistrationStarted> {
  const now = central.clock()
  const registrationId = uuid()
  const codeNumber = randomInt(central.letterPolicy.codesPerLetter) + 1
  await central.db.transaction().execute(async (transaction) => {
    const access = accessFrom(kiosk, 'register as a user')
    const personId = await subjectOf(central, transaction, nationalId, access)
    await insertRegistration(transaction, now, {
      kiosk_id: kiosk.kiosk_id,
      registration_id: registrationId,
      visit_id: visitId,
      person_id: personId,
      code_number: codeNumber,
      state: 'code_asked',
      tries_left: accountPolicy.codeTries,
      expires_at: minutesAfter(now, accountPolicy.processMinutes),
    })
  })
  return { registrationId, codeNumber }
}
