import { randomInt } from 'node:crypto'
import { numberOfThing, thingKinds, things, type ThingKind } from '../../../shared/domain/humanCheck.ts'

export interface Question {
  kind: ThingKind
  options: number[]
  answer: number
}

/** More can be seen at a glance than remembered when they are heard. */
const optionsIn = { pictogram: 9, words: 5 }
export type QuestionForm = keyof typeof optionsIn

/** One thing of a kind among things of other kinds, from the system's CSPRNG. */
export function drawQuestion(form: QuestionForm): Question {
  const [kind, ...others] = shuffled(thingKinds)
  if (kind === undefined) throw new Error('there are no things')
  const [right] = shuffled(things[kind])
  if (right === undefined) throw new Error('there are no things of this kind')
  const wrong = shuffled(others.flatMap((other) => things[other])).slice(0, optionsIn[form] - 1)
  return { kind, options: shuffled([right, ...wrong]).map(numberOfThing), answer: numberOfThing(right) }
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(randomInt(rest.length), 1))
}
