import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { OwnData } from '../../../shared/wire/account.ts'
import type { Central } from '../../central.ts'
import type { Visitor } from '../../grants/grant.service.ts'
import { Refusal } from '../../refusal.ts'
import { mayReportMove } from '../../moves/report/whoMayMove.ts'
import { isChild } from '../../register/eligibility.ts'
import { accessFrom } from '../kioskAudit.ts'

/** What the register says of the visitor, and with whom they live. Rules: Addresses 1, 6. @throws Refusal */
export async function ownData(central: Central, { personId, kiosk }: Visitor): Promise<OwnData> {
  const { db, register, clock } = central
  const access = accessFrom(kiosk, 'show own data')
  const person = await register.lookUpPerson(db, personId, access)
  if (person === null) throw new Refusal('no_such_person', 'See the counter.')
  const household = await register.household(db, personId, access)
  const today = dateInOslo(clock())
  return {
    personId,
    givenName: person.givenName,
    middleName: person.middleName,
    familyName: person.familyName,
    addresses: person.addresses.map(({ kind, content, place, validFrom }) => ({
      kind,
      content: { ...content },
      place,
      validFrom,
    })),
    household: household.map(({ birthDate, ...member }) => ({
      ...member,
      isChild: isChild({ birthDate }, today),
    })),
    mayReportMove: mayReportMove(person, today),
  }
}
