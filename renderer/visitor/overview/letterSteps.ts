import type { LetterTimeline } from '../../../shared/domain/letter.ts'

/** `passed`: it has happened; `next`: it is waited for; `stopped`: it never will. */
export type StepState = 'passed' | 'next' | 'stopped'

export interface LetterStep {
  name: 'ordered' | 'produced' | 'posted' | 'expected' | 'returned' | 'ended'
  state: StepState
  /** When it happened. */
  at: string | null
}

const underWay: LetterTimeline['state'][] = ['ordered', 'produced', 'posted', 'presumed_delivered']

/** A letter's way from the order to the letter box, as far as it has come. Rule: PIN-code letters 5. */
export function letterSteps(letter: LetterTimeline): LetterStep[] {
  const { state, orderedAt, producedAt, postedAt, returnedAt } = letter
  const passed: LetterStep[] = [
    step('ordered', orderedAt),
    ...(producedAt === null ? [] : [step('produced', producedAt)]),
    ...(postedAt === null ? [] : [step('posted', postedAt)]),
  ]
  if (state === 'returned') return [...passed, { name: 'returned', state: 'stopped', at: returnedAt }]
  if (!underWay.includes(state)) return [...passed, { name: 'ended', state: 'stopped', at: null }]
  const ahead = (['produced', 'posted'] as const).filter((name) => !passed.some((one) => one.name === name))
  const expected = {
    name: 'expected',
    state: state === 'presumed_delivered' ? 'passed' : 'next',
    at: null,
  } as const
  return [...passed, ...ahead.map((name) => ({ name, state: 'next' as const, at: null })), expected]
}

function step(name: LetterStep['name'], at: string): LetterStep {
  return { name, state: 'passed', at }
}
