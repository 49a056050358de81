import { provide, ref, type InjectionKey, type Ref } from 'vue'
import type { Response, StoreRefusal } from '../../shared/bridge.ts'
import type { ReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'

type Answer = Response<'letter.status'>
export type Status = Extract<Answer, { ok: true }>['status']

/** Where a letter is, for whoever holds a reference number. Rule: PIN-code letters 3. */
export interface StatusErrand {
  /** What stands in the field, without separators. It stays through errors and ways back. */
  typed: Ref<string>
  underWay: Ref<boolean>
  refusal: Ref<StoreRefusal | null>
  /** What the store answered last, and for which number. */
  answered: Ref<{ reference: ReferenceNumber; status: Status } | null>
  ask: (reference: ReferenceNumber) => Promise<boolean>
}

const statusKey: InjectionKey<StatusErrand> = Symbol('status')

/** For the app. */
export function provideStatus(): StatusErrand {
  const bridge = useBridge()
  const errand: StatusErrand = {
    typed: ref(''),
    underWay: ref(false),
    refusal: ref(null),
    answered: ref(null),
    ask: async (reference) => {
      if (errand.underWay.value) return false
      errand.underWay.value = true
      errand.refusal.value = null
      try {
        const answer = await bridge.letter.status({ referenceNumber: reference })
        if (answer.ok) errand.answered.value = { reference, status: answer.status }
        else if (answer.error === 'not_a_reference')
          throw new Error('the kiosk refused a reference number that the screen had parsed')
        else errand.refusal.value = answer
        return answer.ok
      } finally {
        errand.underWay.value = false
      }
    },
  }
  provide(statusKey, errand)
  return errand
}

export function useStatus(): StatusErrand {
  return required(statusKey)
}
