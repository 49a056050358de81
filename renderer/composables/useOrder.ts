import { provide, type InjectionKey } from 'vue'
import type { LetterOrder } from '../../shared/bridge.ts'
import type { Language } from '../../shared/domain/language.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'
import { createErrand, type Errand, type Outcome } from './useErrand.ts'
import type { TypedNumber } from './useNumber.ts'

export interface Order extends Errand<LetterOrder> {
  place: (language: Language) => Promise<Outcome>
}

const orderKey: InjectionKey<Order> = Symbol('order')

/** For the app: one order of a PIN-code letter, from the check to the receipt. */
export function provideOrder(number: TypedNumber): Order {
  const bridge = useBridge()
  const { run, ...errand } = createErrand<LetterOrder>(
    number,
    (listener) => bridge.on('letter.changed', listener),
    (one, other) => one.reference === other.reference,
  )
  const order: Order = {
    ...errand,
    place: (language) =>
      run(async (nationalId) => {
        const answer = await bridge.letter.order({ nationalId, language })
        return answer.ok ? { ok: true, result: answer.order } : answer
      }),
  }
  provide(orderKey, order)
  return order
}

export function useOrder(): Order {
  return required(orderKey)
}
