import { provide, ref, type InjectionKey, type Ref } from 'vue'
import { required } from './required.ts'
import type { Visit } from './useVisit.ts'

export interface HumanCheck {
  /** The last answer was wrong: here is another question. */
  wasWrong: Ref<boolean>
  /** Whatever waits is asked again with the thing that was chosen. */
  waitWith: (again: (thing: number) => Promise<void>, wasWrong: boolean) => void
  answer: (thing: number) => Promise<void>
}

const humanCheckKey: InjectionKey<HumanCheck> = Symbol('humanCheck')

/** For the app: what the store asks of whoever may be a program. Rule: MinID accounts 5. */
export function provideHumanCheck(visit: Visit): HumanCheck {
  let waiting: ((thing: number) => Promise<void>) | null = null
  const check: HumanCheck = {
    wasWrong: ref(false),
    waitWith(again, wasWrong) {
      waiting = again
      check.wasWrong.value = wasWrong
      visit.go('humanCheck')
    },
    async answer(thing) {
      visit.back()
      await waiting?.(thing)
    },
  }
  provide(humanCheckKey, check)
  return check
}

export function useHumanCheck(): HumanCheck {
  return required(humanCheckKey)
}
