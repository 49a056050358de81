import { uncovered, type Veil } from './accessibleText.ts'
import { describeChoice, type Translate } from './controls.ts'

export interface Choice {
  /** Of a list: every key may choose another one, and only the last is worth hearing. */
  isPassing: boolean
  make: (veil: Veil) => string
}

/** What a key made of the control that has the focus: a list, a box that is ticked, a button that stays pressed. */
export interface ChoiceEcho {
  /** Forgets what it knows and looks anew. */
  look: () => void
  /** What to say of it, where it is another choice than at the last look. */
  change: () => Choice | null
}

export function createChoiceEcho(t: Translate): ChoiceEcho {
  let control: Element | null = null
  let known = ''

  function change(): Choice | null {
    const current = document.activeElement
    const [before, was] = [known, control]
    control = current
    known = current === null ? '' : describeChoice(current, uncovered, t)
    if (current === null || current !== was || known === before || known === '') return null
    return { isPassing: current.matches('select'), make: (veil) => describeChoice(current, veil, t) }
  }

  return { look: () => void change(), change }
}
