import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { isEmail } from '../../shared/domain/email.ts'
import { parseMobile } from '../../shared/domain/mobile.ts'
import type { TextKey } from '../locales/texts.ts'
import { useText } from './useText.ts'

interface ContactCheck {
  error: ComputedRef<string | undefined>
  check: () => boolean
}

/** Empty, or a mobile number of any country. Rule: MinID accounts 1. */
export function useMobileCheck(mobile: Ref<string>): ContactCheck {
  const isGood = (typed: string) => typed === '' || parseMobile(typed) !== null
  return useCheck(mobile, (typed) => (isGood(typed) ? null : 'storeError.mobile_invalid'))
}

/** An e-mail address; nothing only where a mobile number is known. */
export function useEmailCheck(email: Ref<string>, mobile: Ref<string>): ContactCheck {
  return useCheck(email, (typed) => {
    if (typed === '') return mobile.value.trim() === '' ? 'contact.neither' : null
    return isEmail(typed) ? null : 'storeError.email_invalid'
  })
}

/** What was found wrong is said, in the language of the moment, until something else is typed. */
function useCheck(text: Ref<string>, judge: (typed: string) => TextKey | null): ContactCheck {
  const { t } = useText()
  const wrong = ref<TextKey | null>(null)
  watch(text, () => (wrong.value = null))
  return {
    error: computed(() => (wrong.value === null ? undefined : t(wrong.value))),
    check: () => {
      wrong.value = judge(text.value.trim())
      return wrong.value === null
    },
  }
}
