import { expect, test } from 'vitest'
import { fakeLetter } from '../../../test/support/fakeAnswers.ts'
import type { LetterTimeline } from '../../../shared/domain/letter.ts'
import { letterSteps } from './letterSteps.ts'

const told = (letter: Partial<LetterTimeline>) =>
  letterSteps({ ...fakeLetter, producedAt: null, postedAt: null, ...letter })
    .map(({ name, state }) => `${name} ${state}`)
    .join(', ')
const producedAt = '2026-05-12T04:00:00.000Z'
const postedAt = '2026-05-12T12:00:00.000Z'

test.each<[string, Partial<LetterTimeline>, string]>([
  ['was ordered', { state: 'ordered' }, 'ordered passed, produced next, posted next, expected next'],
  [
    'is printed',
    { state: 'produced', producedAt },
    'ordered passed, produced passed, posted next, expected next',
  ],
  [
    'is in the post',
    { state: 'posted', producedAt, postedAt },
    'ordered passed, produced passed, posted passed, expected next',
  ],
  [
    'should have come',
    { state: 'presumed_delivered', producedAt, postedAt },
    'ordered passed, produced passed, posted passed, expected passed',
  ],
  [
    'came back',
    { state: 'returned', producedAt, postedAt },
    'ordered passed, produced passed, posted passed, returned stopped',
  ],
  ['was refused', { state: 'refused' }, 'ordered passed, ended stopped'],
  ['was blocked before it was printed', { state: 'cancelled' }, 'ordered passed, ended stopped'],
  ['waits for a clerk', { state: 'held' }, 'ordered passed, ended stopped'],
])('a letter that %s', (_what, letter, steps) => {
  expect(told(letter)).toBe(steps)
})
