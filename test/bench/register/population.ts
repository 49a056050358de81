import { recordsOf } from '../../../central/register/import/testRecords.ts'
import { drawHousehold } from '../../../central/register/seed/drawHousehold.ts'
import { drawLife } from '../../../central/register/seed/drawLife.ts'
import { createRandom } from '../../../central/register/seed/random.ts'
import type { SyntheticPerson } from '../../../central/register/seed/syntheticPerson.ts'

/** Synthetic households as a register delivers them: a line of JSON for each person. */
export function drawLines(atLeast: number): string[] {
  const random = createRandom(1)
  const taken = new Set<string>()
  const persons: SyntheticPerson[] = []
  while (persons.length < atLeast) persons.push(...drawLife(random, taken, drawHousehold(random, taken)))
  return recordsOf(persons).map((record) => JSON.stringify(record))
}
