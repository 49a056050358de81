import { computed, type ComputedRef } from 'vue'
import type { StoreError } from '../../shared/bridge.ts'
import type { Asking } from './useAsking.ts'
import { useRefusal } from './useRefusal.ts'
import { useText } from './useText.ts'

interface AskingForm {
  /** Why the store refused, unless that belongs to a field. */
  problem: ComputedRef<string | undefined>
  /** Why the store refused what stands in a field. */
  errorOf: (...errors: StoreError[]) => string | undefined
  busy: ComputedRef<boolean>
  /** The words on the button, which counts the seconds down where the store wants some. */
  goOn: ComputedRef<string>
}

/** For a form whose answer comes from the store. `ofFields`: what the form tells beside one of its fields. */
export function useAskingForm(
  { refusal, underWay, secondsToWait }: Asking,
  { words, ofFields = [] }: { words: () => string; ofFields?: StoreError[] },
): AskingForm {
  const { t } = useText()
  const text = useRefusal(refusal)
  const isOf = (errors: StoreError[]) => refusal.value !== null && errors.includes(refusal.value.error)
  return {
    problem: computed(() => (isOf(ofFields) ? undefined : text.value)),
    errorOf: (...errors) => (isOf(errors) ? text.value : undefined),
    busy: computed(() => underWay.value || secondsToWait.value > 0),
    goOn: computed(() =>
      secondsToWait.value > 0 ? t('asked.wait', { seconds: secondsToWait.value }) : words(),
    ),
  }
}
