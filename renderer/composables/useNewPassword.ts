import { ref, watch, type Ref } from 'vue'
import { passwordError, type PasswordError } from '../../shared/domain/password.ts'

/** A new password, entered twice. Rules: MinID accounts 3, 4. */
export function useNewPassword(typed: Ref<{ password: string; repeated: string }>) {
  const error = ref<PasswordError | null>(null)
  watch(typed, () => (error.value = null), { deep: true })
  return {
    error,
    check: (): boolean => {
      error.value = passwordError(typed.value.password, typed.value.repeated)
      return error.value === null
    },
  }
}
