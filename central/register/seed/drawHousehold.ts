import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { AddressForm } from '../register.table.ts'
import { drawDate, yearsAfter } from './dates.ts'
import { drawResidence } from './drawAddress.ts'
import { drawFamilyName, drawName } from './drawName.ts'
import { drawNationalId } from './syntheticNationalId.ts'
import type { Random } from './random.ts'
import { registerDate, type SyntheticPerson } from './syntheticPerson.ts'

const comesOfAge = 18

/** People who live together: one or two adults, and in some households their children. */
export function drawHousehold(random: Random, taken: Set<string>): SyntheticPerson[] {
  const household: Household = {
    id: random.uuid(),
    residence: drawResidence(random),
    since: drawDate(random, '1990-01-01', registerDate),
  }
  const family = drawFamilyName(random)
  const resident = (birthDate: IsoDate, familyName?: string) =>
    drawResident(random, taken, household, birthDate, familyName)

  const first = resident(drawAdultBirthDate(random), family)
  const adults = [first]
  if (random.chance(0.55)) {
    const partner = resident(drawPartnerBirthDate(random, first), random.chance(0.6) ? family : undefined)
    adults.splice(0, 1, marriedTo(first, partner), marriedTo(partner, first))
  }
  const parentIds = adults.map(({ person }) => person.person_id)
  const children = drawChildrensBirthDates(random, first).map((birthDate) => resident(birthDate, family))
  return [...adults, ...children.map((child) => ({ ...child, parentIds }))]
}

function marriedTo(one: SyntheticPerson, { person: { person_id } }: SyntheticPerson): SyntheticPerson {
  return { ...one, person: { ...one.person, spouse_id: person_id } }
}

interface Household {
  id: string
  residence: AddressForm
  since: IsoDate
}

function drawResident(
  random: Random,
  taken: Set<string>,
  household: Household,
  birthDate: IsoDate,
  familyName?: string,
): SyntheticPerson {
  const name = drawName(random, familyName)
  const validFrom = birthDate > household.since ? birthDate : household.since
  return {
    person: {
      person_id: random.uuid(),
      given_name: name.given,
      middle_name: name.middle,
      family_name: name.family,
      birth_date: birthDate,
      status: 'resident',
      grading: 'ugradert',
      household_id: household.id,
    },
    nationalIds: [drawNationalId(random, birthDate, 'fnr', taken)],
    addresses: [{ kind: 'bostedsadresse', content: household.residence, validFrom, validTo: null }],
  }
}

/** Most are of working age; the oldest are born before 1920. */
function drawAdultBirthDate(random: Random): IsoDate {
  return random.chance(0.75)
    ? drawDate(random, '1950-01-01', yearsAfter(registerDate, -comesOfAge))
    : drawDate(random, '1915-01-01', '1949-12-31')
}

function drawPartnerBirthDate(random: Random, { person }: SyntheticPerson): IsoDate {
  const adult = yearsAfter(registerDate, -comesOfAge)
  const drawn = drawDate(random, yearsAfter(person.birth_date, -5), yearsAfter(person.birth_date, 5))
  return drawn > adult ? adult : drawn
}

/** None, or up to four who have not come of age. */
function drawChildrensBirthDates(random: Random, { person }: SyntheticPerson): IsoDate[] {
  const earliest = [yearsAfter(person.birth_date, 19), yearsAfter(registerDate, 1 - comesOfAge)].sort()[1]!
  const latest = [yearsAfter(person.birth_date, 45), registerDate].sort()[0]!
  if (earliest > latest || random.chance(0.4)) return []
  return Array.from({ length: random.integer(1, 4) }, () => drawDate(random, earliest, latest))
}
