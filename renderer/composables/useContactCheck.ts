import { ref, watch, type Ref } from 'vue'
import { parseMobile } from '../../shared/domain/mobile.ts'
import { useText } from './useText.ts'

/** At least one of mobile and e-mail, each as it must be; the store checks again. Rule: MinID accounts 1. */
export function useContactCheck(mobile: Ref<string>, email: Ref<string>) {
  const { t } = useText()
  const mobileError = ref<string>()
  const emailError = ref<string>()
  watch(mobile, () => (mobileError.value = undefined))
  watch(email, () => (emailError.value = undefined))

  return {
    mobileError,
    emailError,
    check: (): boolean => {
      const [number, address] = [mobile.value.trim(), email.value.trim()]
      const isMobile = number === '' || parseMobile(number) !== null
      const isEmail = address === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(address)
      mobileError.value = isMobile ? undefined : t('storeError.mobile_invalid')
      emailError.value = isEmail ? undefined : t('storeError.email_invalid')
      if (number === '' && address === '') mobileError.value = t('contact.neither')
      return mobileError.value === undefined && emailError.value === undefined
    },
  }
}
