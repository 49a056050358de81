import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { StoreRefusal } from '../../shared/bridge.ts'
import type { HumanCheck } from './useHumanCheck.ts'
import type { Screen, Visit } from './useVisit.ts'

/** Asked once, and once more with the answer to a human check where the store wants one. */
type Call<Answer> = (human: { humanAnswer?: number }) => Promise<Answer | StoreRefusal>

export interface Asking {
  underWay: Ref<boolean>
  /** Why the last question of the screen that is shown came to nothing, until the next one. */
  refusal: ComputedRef<StoreRefusal | null>
  /** So long the store wants to be asked nothing more. */
  secondsToWait: Ref<number>
  /** One at a time, however often it is tapped. */
  ask: <Answer extends { ok: true }>(call: Call<Answer>, then: (answer: Answer) => void) => Promise<void>
  /** What another question came to, told at that screen. */
  tell: (refusal: StoreRefusal, at: Screen) => void
  forget: () => void
}

/** What a visitor asks the store for, step by step. Rules: MinID accounts 4, 5. */
export function createAsking(visit: Visit, check: HumanCheck): Asking {
  const underWay = ref(false)
  const refused = shallowRef<{ refusal: StoreRefusal; at: Screen } | null>(null)
  const secondsToWait = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  onScopeDispose(() => clearInterval(timer))

  function tell(refusal: StoreRefusal, at: Screen): void {
    refused.value = { refusal, at }
    if (refusal.error === 'wait') wait(refusal.seconds ?? 0)
  }

  function wait(seconds: number): void {
    clearInterval(timer)
    secondsToWait.value = seconds
    timer = setInterval(() => {
      secondsToWait.value = Math.max(0, secondsToWait.value - 1)
      if (secondsToWait.value === 0) clearInterval(timer)
    }, 1000)
  }

  async function ask<Answer extends { ok: true }>(
    call: Call<Answer>,
    then: (answer: Answer) => void,
    at: Screen,
    human: { humanAnswer?: number } = {},
  ): Promise<void> {
    if (underWay.value || secondsToWait.value > 0) return
    underWay.value = true
    refused.value = null
    try {
      const answered = await call(human)
      if (answered.ok) then(answered)
      else if (answered.error === 'human_check_needed')
        check.waitWith((thing) => ask(call, then, at, { humanAnswer: thing }), 'humanAnswer' in human)
      else tell(answered, at)
    } finally {
      underWay.value = false
    }
  }

  return {
    underWay,
    refusal: computed(() => (refused.value?.at === visit.screen.value ? refused.value.refusal : null)),
    secondsToWait,
    ask: (call, then) => ask(call, then, visit.screen.value),
    tell,
    forget: () => (refused.value = null),
  }
}
