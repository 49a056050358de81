import type { PersonRecord } from '../../../central/register/import/personRecord.ts'
import { drawHousehold } from '../../../central/register/seed/drawHousehold.ts'
import { drawLife } from '../../../central/register/seed/drawLife.ts'
import { createRandom } from '../../../central/register/seed/random.ts'
import type { SyntheticPerson } from '../../../central/register/seed/syntheticPerson.ts'

/** Synthetic households as a register delivers them: a line of JSON for each person. */
export function drawLines(atLeast: number): string[] {
  const random = createRandom(1)
  const taken = new Set<string>()
  const lines: string[] = []
  while (lines.length < atLeast) lines.push(...linesOf(drawLife(random, taken, drawHousehold(random, taken))))
  return lines
}

function linesOf(members: SyntheticPerson[]): string[] {
  const numbers = new Map(members.map(({ person, nationalIds }) => [person.person_id, nationalIds[0] ?? '']))
  return members.map((member) => JSON.stringify(recordOf(member, numbers)))
}

function recordOf(
  { person, nationalIds, addresses, parentIds = [] }: SyntheticPerson,
  numbers: Map<string, string>,
): PersonRecord {
  const { middle_name, household_id, spouse_id } = person
  const spouse = spouse_id && numbers.get(spouse_id)
  return {
    nationalIds,
    givenName: person.given_name,
    ...(middle_name && { middleName: middle_name }),
    familyName: person.family_name,
    birthDate: person.birth_date,
    status: person.status,
    grading: person.grading,
    ...(household_id && { householdId: household_id }),
    ...(spouse && { spouse }),
    parents: parentIds.flatMap((id) => numbers.get(id) ?? []),
    addresses: addresses.map(({ validTo, ...address }) => ({ ...address, ...(validTo && { validTo }) })),
  }
}
