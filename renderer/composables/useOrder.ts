import { provide, ref, type InjectionKey, type Ref } from 'vue'
import type { LetterOrder } from '../../shared/bridge.ts'
import type { Language } from '../../shared/domain/language.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'
import { createErrand, type Errand, type Outcome } from './useErrand.ts'
import type { TypedNumber } from './useNumber.ts'

export interface Order extends Errand<LetterOrder> {
  place: (language: Language) => Promise<Outcome>
  /** For whoever is identified. @param awaitsMove not before the register knows where they move to */
  placeOwn: (language: Language, awaitsMove: boolean) => Promise<Outcome>
  awaitsMove: Ref<boolean>
}

const orderKey: InjectionKey<Order> = Symbol('order')

/** For the app: one order of a PIN-code letter, from the check to the receipt. */
export function provideOrder(number: TypedNumber): Order {
  const bridge = useBridge()
  const { errand, run, runOwn } = createErrand<LetterOrder>(
    number,
    (listener) => bridge.on('letter.changed', listener),
    (one, other) => one.reference === other.reference,
  )
  const awaitsMove = ref(false)
  const order: Order = {
    ...errand,
    awaitsMove,
    place: (language) =>
      run(async (nationalId) => {
        awaitsMove.value = false
        const answer = await bridge.letter.order({ nationalId, language })
        return answer.ok ? { ok: true, result: answer.order } : answer
      }),
    placeOwn: (language, wish) =>
      runOwn(async () => {
        awaitsMove.value = wish
        const answer = await bridge.letter.orderOwn({ language, awaitsMove: wish })
        return answer.ok ? { ok: true, result: answer.order } : answer
      }),
  }
  provide(orderKey, order)
  return order
}

export function useOrder(): Order {
  return required(orderKey)
}
