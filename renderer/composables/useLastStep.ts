import type { Outcome } from './useErrand.ts'
import { useNumber } from './useNumber.ts'
import { useVisit, type Screen } from './useVisit.ts'

interface LastStep {
  goOn: (outcome: Outcome) => void
  /** "Avbryt": nothing is done and nothing typed is kept. */
  cancel: () => void
}

/** The check before an errand is run: from there it goes on to its receipt, back to the number, or is called off. */
export function useLastStep(receipt: Screen, about?: string): LastStep {
  const visit = useVisit()
  const number = useNumber()
  return {
    goOn: (outcome) => {
      if (outcome === 'done') visit.replaceAll(receipt, about)
      if (outcome === 'number_refused') visit.back()
    },
    cancel: () => {
      visit.replaceAll('start')
      number.forget()
    },
  }
}
