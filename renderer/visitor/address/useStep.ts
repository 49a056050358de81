import { computed, ref, type ComputedRef } from 'vue'
import { defaultMovePolicy } from '../../../shared/domain/move.ts'
import { useLetterStop } from '../../composables/useLetterStop.ts'
import { useMove } from '../../composables/useMove.ts'
import { useText } from '../../composables/useText.ts'
import { useVisit, type Screen } from '../../composables/useVisit.ts'
import type { DraftField } from './moveDraft.ts'

/** In this order, the first time; from the check each can be opened again, `about` the check. */
const steps = [
  'addressPostCode',
  'addressStreet',
  'addressDwelling',
  'addressDate',
  'addressMovers',
  'addressLetter',
  'addressCheck',
] as const satisfies readonly Screen[]
export type MoveStep = (typeof steps)[number]

/** Where what was typed in a field is corrected. */
export const stepOfField: Record<DraftField, MoveStep> = {
  postCode: 'addressPostCode',
  street: 'addressStreet',
  house: 'addressStreet',
  careOf: 'addressStreet',
  dwellingNumber: 'addressDwelling',
  moveDate: 'addressDate',
}

interface Step {
  /** What is wrong with a field of the step, once the visitor wanted to go on. */
  errorOf: (field: DraftField) => string | undefined
  /** On, or back to the check that it was opened from; unless something is wrong. */
  goOn: () => Promise<void>
}

export function useStep(step: MoveStep): Step {
  const { t } = useText()
  const visit = useVisit()
  const move = useMove()
  const letterStop = useLetterStop()
  /** What the kiosk refused is told at once. */
  const isTold = ref(visit.about.value === 'refused')

  const isSkipped: Partial<Record<MoveStep, ComputedRef<boolean>>> = {
    addressMovers: computed(() => move.person.value?.household.length === 0),
    addressLetter: computed(() => letterStop.letter.value === null),
  }

  const values = () => ({
    postCode: move.draft.value.postCode,
    place: move.postCode.value?.place ?? '',
    days: defaultMovePolicy.daysAhead,
  })

  function isRight(): boolean {
    return !Object.keys(move.problems.value).some((field) => stepOfField[field as DraftField] === step)
  }

  return {
    errorOf: (field) => {
      const problem = move.problems.value[field]
      return isTold.value && problem !== undefined ? t(problem, values()) : undefined
    },
    goOn: async () => {
      await move.lookedUp()
      // Who presses twice goes one step.
      if (visit.screen.value !== step) return
      isTold.value = !isRight()
      if (isTold.value) return
      if (visit.about.value !== null) return visit.backTo('addressCheck')
      const next = steps.slice(steps.indexOf(step) + 1).find((later) => isSkipped[later]?.value !== true)
      visit.go(next ?? 'addressCheck')
    },
  }
}
