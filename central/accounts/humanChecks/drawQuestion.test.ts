import { expect, it } from 'vitest'
import { thingOfNumber, things } from '../../../shared/domain/humanCheck.ts'
import { drawQuestion } from './drawQuestion.ts'

/** Rule: MinID accounts 5. */
it.each([
  ['pictogram', 9],
  ['words', 5],
] as const)('a question in %s has %i things, of which one is what is asked for', (form, count) => {
  const places = new Set<number>()
  for (let round = 0; round < 400; round += 1) {
    const { kind, options, answer } = drawQuestion(form)
    const ofKind = options.filter((option) =>
      (things[kind] as readonly string[]).includes(thingOfNumber(option) ?? ''),
    )
    expect(ofKind).toEqual([answer])
    expect(new Set(options).size).toBe(count)
    places.add(options.indexOf(answer))
  }
  expect(places.size).toBe(count)
})
