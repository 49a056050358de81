import { drawDNumberHolder } from './drawDNumberHolder.ts'
import { drawHousehold } from './drawHousehold.ts'
import { drawLife } from './drawLife.ts'
import { exampleNationalIds } from './exampleNationalIds.ts'
import { examplePersons } from './examplePersons.ts'
import { createRandom } from './random.ts'
import type { SyntheticPerson } from './syntheticPerson.ts'

const leastPersons = 5200
const seed = 2026

/** The same synthetic persons at every call, the examples first. */
export function createPopulation(): SyntheticPerson[] {
  const random = createRandom(seed)
  const taken = new Set<string>(Object.values(exampleNationalIds))
  const persons = [...examplePersons]
  while (persons.length < leastPersons) {
    if (random.chance(0.1)) persons.push(drawDNumberHolder(random, taken))
    else persons.push(...drawLife(random, taken, drawHousehold(random, taken)))
  }
  return persons
}
