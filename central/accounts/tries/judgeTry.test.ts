import { expect, it } from 'vitest'
import { isUnusualHour, judgeTry, type Circumstances } from './judgeTry.ts'

const now = new Date('2026-05-13T10:00:00Z')
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const usual: Circumstances = {
  now,
  tries: 0,
  lastTryAt: now,
  waitUntil: null,
  triesElsewhere: 0,
  officeIsUnusual: false,
  isHuman: false,
}
const hour = 3600

/** Rule: MinID accounts 4. */
it.each<[string, Partial<Circumstances>, ReturnType<typeof judgeTry>]>([
  ['the first', {}, { verdict: 'go', isLast: false }],
  ['the fifth', { tries: 4 }, { verdict: 'go', isLast: true }],
  ['the sixth', { tries: 5 }, { verdict: 'locked', until: at(hour) }],
  [
    'the sixth, just before the hour has passed',
    { tries: 5, lastTryAt: at(1 - hour) },
    { verdict: 'locked', until: at(1) },
  ],
  ['the sixth, an hour later', { tries: 5, lastTryAt: at(-hour) }, { verdict: 'go', isLast: false }],
  ['the first, after four elsewhere', { triesElsewhere: 4 }, { verdict: 'go', isLast: false }],
  ['the first, after five elsewhere', { triesElsewhere: 5 }, { verdict: 'wait', until: at(2) }],
  ['the first, after seven elsewhere', { triesElsewhere: 7 }, { verdict: 'wait', until: at(8) }],
  ['the first, after many elsewhere', { triesElsewhere: 50 }, { verdict: 'wait', until: at(30) }],
  ['one that still waits', { triesElsewhere: 5, waitUntil: at(1) }, { verdict: 'wait', until: at(1) }],
  ['one that has waited', { triesElsewhere: 5, waitUntil: at(0) }, { verdict: 'go', isLast: false }],
  [
    'one that has waited long ago',
    { triesElsewhere: 5, waitUntil: at(-300) },
    { verdict: 'wait', until: at(2) },
  ],
])('%s is judged', (_which, circumstances, verdict) => {
  expect(judgeTry({ ...usual, ...circumstances })).toEqual(verdict)
})

/** Rule: MinID accounts 5. */
it.each<[string, Partial<Circumstances>, string]>([
  ['the tenth of a person', { triesElsewhere: 10, waitUntil: at(0) }, 'human_check'],
  ['the tenth of a person, by a person', { triesElsewhere: 10, waitUntil: at(0), isHuman: true }, 'go'],
  ['the ninth of a person', { tries: 4, triesElsewhere: 5, waitUntil: at(0) }, 'go'],
  ['the first at an office far above its norm', { officeIsUnusual: true }, 'human_check'],
  ['the sixth here, whoever types it', { tries: 5, isHuman: true }, 'locked'],
])('%s asks for a person or not', (_which, circumstances, verdict) => {
  expect(judgeTry({ ...usual, ...circumstances }).verdict).toBe(verdict)
})

it('a busy hour is not yet an unusual one', () => {
  expect(isUnusualHour(60, 0)).toBe(false)
  expect(isUnusualHour(61, 0)).toBe(true)
  expect(isUnusualHour(400, 100)).toBe(false)
  expect(isUnusualHour(401, 100)).toBe(true)
})
