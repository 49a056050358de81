import { drawDate, yearsAfter } from './dates.ts'
import { drawAddressAbroad, drawPostalAddress } from './drawAddress.ts'
import { drawName } from './drawName.ts'
import type { Random } from './random.ts'
import { drawNationalId } from './syntheticNationalId.ts'
import { registerDate, type SyntheticAddress, type SyntheticPerson } from './syntheticPerson.ts'

/** Someone on a short stay: no residential address; a postal one here, one abroad, or none at all. Rule: Addresses 1. */
export function drawDNumberHolder(random: Random, taken: Set<string>): SyntheticPerson {
  const name = drawName(random)
  const birthDate = drawDate(random, '1955-01-01', yearsAfter(registerDate, -18))
  return {
    person: {
      person_id: random.uuid(),
      given_name: name.given,
      middle_name: name.middle,
      family_name: name.family,
      birth_date: birthDate,
      status: 'd_number',
      grading: 'ugradert',
      household_id: null,
    },
    nationalIds: [drawNationalId(random, birthDate, 'dnr', taken)],
    addresses: drawAddresses(random),
  }
}

function drawAddresses(random: Random): SyntheticAddress[] {
  const validFrom = drawDate(random, '2019-01-01', registerDate)
  if (random.chance(0.15)) return []
  return random.chance(0.2)
    ? [{ kind: 'postadresseIUtlandet', content: drawAddressAbroad(random), validFrom, validTo: null }]
    : [{ kind: 'postadresse', content: drawPostalAddress(random), validFrom, validTo: null }]
}
