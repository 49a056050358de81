import { computed, type ComputedRef, type Ref } from 'vue'
import type { StoreRefusal } from '../../shared/bridge.ts'
import { useText } from './useText.ts'

/** Why the store did not do what was asked, and what to do now, in the visitor's language. */
export function useRefusal(refusal: Readonly<Ref<StoreRefusal | null>>): ComputedRef<string | undefined> {
  const { t } = useText()
  return computed(() => {
    if (refusal.value === null) return undefined
    const seconds = refusal.value.seconds ?? 60
    return t(`storeError.${refusal.value.error}`, { seconds, minutes: Math.ceil(seconds / 60) })
  })
}
