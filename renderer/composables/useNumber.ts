import { provide, ref, type InjectionKey, type Ref } from 'vue'
import {
  parseNationalId,
  type Environment,
  type NationalId,
  type NationalIdError,
} from '../../shared/domain/nationalId.ts'
import { required } from './required.ts'

/** The visitor's number, typed once for every errand of the visit. */
export interface TypedNumber {
  /** What stands in the field. It stays through errors, ways back and a change of language. */
  typed: Ref<string>
  error: Ref<NationalIdError | null>
  /** What passed the check. */
  nationalId: Ref<NationalId | null>
  write: (typed: string) => void
  check: (environment: Environment) => boolean
  forget: () => void
}

const numberKey: InjectionKey<TypedNumber> = Symbol('number')

export function provideNumber(): TypedNumber {
  const typed = ref('')
  const error = ref<NationalIdError | null>(null)
  const nationalId = ref<NationalId | null>(null)

  function write(text: string): void {
    typed.value = text
    error.value = null
    nationalId.value = null
  }

  function check(environment: Environment): boolean {
    const parsed = parseNationalId(typed.value, environment)
    error.value = parsed.ok ? null : parsed.error
    nationalId.value = parsed.ok ? parsed.nationalId : null
    return parsed.ok
  }

  const number: TypedNumber = { typed, error, nationalId, write, check, forget: () => write('') }
  provide(numberKey, number)
  return number
}

export function useNumber(): TypedNumber {
  return required(numberKey)
}
