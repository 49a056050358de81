import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { produceLetters } from '../production/production.service.ts'
import { testCentral } from '../testLetters.ts'
import { act } from './act.ts'
import { codesPerLetter, rareStories, stories, type Action } from './actions.ts'
import { meetPersons, modelTells, storeTells } from './twoWorlds.ts'

/** A failure tells the seed, and the shortest story that fails. */
describeOnBoth('whatever happens to letters', (open, kind) => {
  it('the store does and tells what the rules say', { timeout: 120_000 }, async () => {
    const clock = { now: new Date() }
    const central = testCentral(await open(), clock)
    central.letterPolicy = { ...central.letterPolicy, codesPerLetter }

    const property = fc.asyncProperty(stories, async (story) => {
      clock.now = new Date('2026-03-20T10:00:00Z')
      const worlds = await meetPersons(central, clock)
      for (const action of story) {
        await act(worlds, action)
        expect(await storeTells(worlds)).toEqual(modelTells(worlds))
      }
      // What still waits is of no concern to the next story.
      await produceLetters(central)
    })
    const examples = rareStories.map((story): [Action[]] => [story])
    await fc.assert(property, {
      numRuns: kind === 'pglite' ? 6 : 27,
      examples,
      interruptAfterTimeLimit: 100_000,
    })
  })
})
