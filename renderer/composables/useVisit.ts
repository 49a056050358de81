import { computed, onUnmounted, provide, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { VisitClock } from '../../shared/bridge.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'

export type Screen =
  | 'start'
  | 'privacy'
  | 'counter'
  | 'letterAccount'
  | 'letterSms'
  | 'letterNumber'
  | 'letterCheck'
  | 'letterReceipt'
  | 'blockReason'
  | 'blockNumber'
  | 'blockCheck'
  | 'blockReceipt'
  | 'farewell'
  | 'trouble'

export interface Visit {
  screen: ComputedRef<Screen>
  /** Seconds left while the visitor is being warned, otherwise `null`. */
  secondsLeft: ComputedRef<number | null>
  go: (screen: Screen) => void
  back: () => void
  /** There is no way back from here: the order has been placed, or everything was called off. */
  replaceAll: (screen: Screen) => void
  stay: () => Promise<void>
  end: () => Promise<void>
}

const visitKey: InjectionKey<Visit> = Symbol('visit')

/** For the app: which screen is shown, the way back, and the visit's clock, which ticks in the main process. */
export function provideVisit(): Visit {
  const bridge = useBridge()
  const trail = ref<Screen[]>(['start'])
  const clock: Ref<VisitClock | null> = ref(null)
  onUnmounted(bridge.on('visit.clock', (ticked) => (clock.value = ticked)))

  const visit: Visit = {
    screen: computed(() => trail.value.at(-1) ?? 'start'),
    secondsLeft: computed(() => (clock.value?.phase === 'warning' ? clock.value.secondsLeft : null)),
    go: (screen) => {
      trail.value.push(screen)
    },
    back: () => {
      if (trail.value.length > 1) trail.value.pop()
    },
    replaceAll: (screen) => {
      trail.value = [screen]
    },
    stay: async () => {
      clock.value = null
      await bridge.visit.touch({})
    },
    // The main process now takes this renderer away; until then the screen shows nothing of the visitor.
    end: async () => {
      clock.value = null
      trail.value = ['farewell']
      await bridge.visit.end({})
    },
  }
  provide(visitKey, visit)
  return visit
}

export function useVisit(): Visit {
  return required(visitKey)
}
