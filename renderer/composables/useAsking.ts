import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { StoreRefusal } from '../../shared/bridge.ts'
import type { HumanCheck } from './useHumanCheck.ts'

/** Asked once, and once more with the answer to a human check where the store wants one. */
type Call<Answer> = (human: { humanAnswer?: number }) => Promise<Answer | StoreRefusal>

export interface Asking {
  underWay: Ref<boolean>
  /** Why the last question came to nothing, until the next one. */
  refusal: ShallowRef<StoreRefusal | null>
  /** One at a time, however often it is tapped. */
  ask: <Answer extends { ok: true }>(call: Call<Answer>, then: (answer: Answer) => void) => Promise<void>
  forget: () => void
}

/** What a visitor asks the store for, step by step. Rule: MinID accounts 5. */
export function createAsking(check: HumanCheck): Asking {
  const underWay = ref(false)
  const refusal = shallowRef<StoreRefusal | null>(null)

  async function ask<Answer extends { ok: true }>(
    call: Call<Answer>,
    then: (answer: Answer) => void,
    human: { humanAnswer?: number } = {},
  ): Promise<void> {
    if (underWay.value) return
    underWay.value = true
    refusal.value = null
    try {
      const answered = await call(human)
      if (answered.ok) then(answered)
      else if (answered.error === 'human_check_needed')
        check.waitWith((thing) => ask(call, then, { humanAnswer: thing }), 'humanAnswer' in human)
      else refusal.value = answered
    } finally {
      underWay.value = false
    }
  }

  return { underWay, refusal, ask: (call, then) => ask(call, then), forget: () => (refusal.value = null) }
}
