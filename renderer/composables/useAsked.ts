import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { StoreRefusal } from '../../shared/bridge.ts'

export interface Asked<Answer> {
  /** `null` until the store has answered. */
  answer: ShallowRef<Answer | null>
  refusal: ShallowRef<StoreRefusal | null>
  underWay: Ref<boolean>
  /** Once more. What was there stays until there is something newer. */
  ask: () => Promise<void>
}

/** For a screen that shows what the store says: asks when it is shown. */
export function useAsked<Answer extends { ok: true }>(
  call: () => Promise<Answer | StoreRefusal>,
): Asked<Answer> {
  const answer = shallowRef(null) as ShallowRef<Answer | null>
  const refusal = shallowRef<StoreRefusal | null>(null)
  const underWay = ref(false)

  async function ask(): Promise<void> {
    if (underWay.value) return
    underWay.value = true
    try {
      const answered = await call()
      refusal.value = answered.ok ? null : answered
      if (answered.ok) answer.value = answered
    } finally {
      underWay.value = false
    }
  }

  onMounted(ask)
  return { answer, refusal, underWay, ask }
}
