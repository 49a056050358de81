import { computed, onUnmounted, provide, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { LetterOrder } from '../../shared/bridge.ts'
import type { Language } from '../../shared/domain/language.ts'
import {
  parseNationalId,
  type Environment,
  type NationalId,
  type NationalIdError,
} from '../../shared/domain/nationalId.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'

export interface Order {
  /** What stands in the number field. It stays through errors, ways back and a change of language. */
  typed: Ref<string>
  numberError: Ref<NationalIdError | null>
  /** The number that passed the check and may be ordered for. */
  nationalId: Ref<NationalId | null>
  placing: Ref<boolean>
  notStored: Ref<boolean>
  /** The order as the kiosk last reported it; `null` until one is on disk. */
  placed: ComputedRef<LetterOrder | null>
  write: (typed: string) => void
  checkNumber: (environment: Environment) => boolean
  place: (language: Language) => Promise<Placing>
  forget: () => void
}
export type Placing = 'placed' | 'number_refused' | 'not_stored' | 'already_placing'

const orderKey: InjectionKey<Order> = Symbol('order')

/** For the app: one order of a PIN-code letter, from the first digit to the receipt. */
export function provideOrder(): Order {
  const bridge = useBridge()
  const typed = ref('')
  const numberError = ref<NationalIdError | null>(null)
  const nationalId = ref<NationalId | null>(null)
  const placing = ref(false)
  const notStored = ref(false)
  const answered = ref<LetterOrder | null>(null)
  const changed = ref<LetterOrder | null>(null)
  onUnmounted(bridge.on('letter.changed', (letter) => (changed.value = letter)))

  function write(text: string): void {
    typed.value = text
    numberError.value = null
    nationalId.value = null
    notStored.value = false
  }

  function checkNumber(environment: Environment): boolean {
    const parsed = parseNationalId(typed.value, environment)
    numberError.value = parsed.ok ? null : parsed.error
    nationalId.value = parsed.ok ? parsed.nationalId : null
    return parsed.ok
  }

  /** However often it is tapped, one order is under way at a time. */
  async function place(language: Language): Promise<Placing> {
    if (placing.value) return 'already_placing'
    if (nationalId.value === null) throw new Error('an order was placed before its number was checked')
    placing.value = true
    notStored.value = false
    try {
      const result = await bridge.letter.order({ nationalId: nationalId.value, language })
      if (result.ok) {
        answered.value = result.order
        return 'placed'
      }
      if (result.error === 'not_stored') {
        notStored.value = true
        return 'not_stored'
      }
      numberError.value = result.error
      return 'number_refused'
    } finally {
      placing.value = false
    }
  }

  const order: Order = {
    typed,
    numberError,
    nationalId,
    placing,
    notStored,
    placed: computed(() =>
      changed.value !== null && changed.value.reference === answered.value?.reference
        ? changed.value
        : answered.value,
    ),
    write,
    checkNumber,
    place,
    forget: () => {
      write('')
      answered.value = null
    },
  }
  provide(orderKey, order)
  return order
}

export function useOrder(): Order {
  return required(orderKey)
}
