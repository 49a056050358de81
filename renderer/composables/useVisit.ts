import { computed, onUnmounted, provide, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { VisitClock } from '../../shared/bridge.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'

export type Screen =
  | 'start'
  | 'privacy'
  | 'questions'
  | 'questionsTheme'
  | 'questionsSearch'
  | 'questionsFound'
  | 'questionsAnswer'
  | 'counter'
  | 'letterAccount'
  | 'letterSms'
  | 'letterNumber'
  | 'letterCheck'
  | 'letterOwn'
  | 'letterReceipt'
  | 'blockReason'
  | 'blockNumber'
  | 'blockCheck'
  | 'blockReceipt'
  | 'signInNumber'
  | 'signInOffline'
  | 'signInPassword'
  | 'signInCode'
  | 'signInNewPassword'
  | 'signInOrderLetter'
  | 'humanCheck'
  | 'registerStart'
  | 'registerNumber'
  | 'registerCode'
  | 'registerMobile'
  | 'registerEmail'
  | 'registerChannel'
  | 'registerCodes'
  | 'registerPassword'
  | 'account'
  | 'profile'
  | 'profileMobile'
  | 'profileEmail'
  | 'profileChannel'
  | 'profileCodes'
  | 'profileConfirm'
  | 'profilePassword'
  | 'ownLetters'
  | 'ownAccesses'
  | 'letterTrouble'
  | 'letterTroubleStep'
  | 'renewNumber'
  | 'renewCheck'
  | 'statusNumber'
  | 'statusAnswer'
  | 'addressStart'
  | 'addressOther'
  | 'addressCounter'
  | 'addressPostCode'
  | 'addressStreet'
  | 'addressDwelling'
  | 'addressDate'
  | 'addressMovers'
  | 'addressLetter'
  | 'addressCheck'
  | 'addressReceipt'
  | 'addressMoves'
  | 'addressAnswer'
  | 'farewell'
  | 'trouble'

/** Where a visitor has come to. `about`: which of the things the screen can show, such as one answer of many. */
interface Place {
  screen: Screen
  about: string | null
}

export interface Visit {
  screen: ComputedRef<Screen>
  about: ComputedRef<string | null>
  /** Seconds left while the visitor is being warned, otherwise `null`. */
  secondsLeft: ComputedRef<number | null>
  go: (screen: Screen, about?: string) => void
  back: () => void
  /** @returns what leads back to here, way back and all, whatever comes in between */
  mark: () => () => void
  /** To where that screen was passed on the way, or on to it. */
  backTo: (screen: Screen) => void
  /** There is no way back from here: the order has been placed, or everything was called off. */
  replaceAll: (screen: Screen, about?: string) => void
  /** "I need more time": whoever is identified says so with the password. @returns whether the visit goes on */
  stay: (password: string | null) => Promise<boolean>
  end: () => Promise<void>
}

const visitKey: InjectionKey<Visit> = Symbol('visit')

/** For the app: which screen is shown, the way back, and the visit's clock, which ticks in the main process. */
export function provideVisit(): Visit {
  const bridge = useBridge()
  const trail = ref<Place[]>([at('start')])
  const clock: Ref<VisitClock | null> = ref(null)
  onUnmounted(bridge.on('visit.clock', (ticked) => (clock.value = ticked)))

  const place = computed(() => trail.value.at(-1) ?? at('start'))

  const visit: Visit = {
    screen: computed(() => place.value.screen),
    about: computed(() => place.value.about),
    secondsLeft: computed(() => (clock.value?.phase === 'warning' ? clock.value.secondsLeft : null)),
    go: (screen, about) => {
      trail.value.push(at(screen, about))
    },
    back: () => {
      if (trail.value.length > 1) trail.value.pop()
    },
    mark: () => {
      const marked = [...trail.value]
      return () => (trail.value = marked)
    },
    backTo: (screen) => {
      const index = trail.value.findLastIndex((passed) => passed.screen === screen)
      trail.value = index === -1 ? [...trail.value, at(screen)] : trail.value.slice(0, index + 1)
    },
    replaceAll: (screen, about) => {
      trail.value = [at(screen, about)]
    },
    stay: async (password) => {
      const { resumed } = await bridge.visit.resume({ password })
      if (resumed) clock.value = null
      return resumed
    },
    // The main process now takes this renderer away; until then the screen shows nothing of the visitor.
    end: async () => {
      clock.value = null
      trail.value = [at('farewell')]
      await bridge.visit.end({})
    },
  }
  provide(visitKey, visit)
  return visit
}

export function useVisit(): Visit {
  return required(visitKey)
}

function at(screen: Screen, about: string | null = null): Place {
  return { screen, about }
}
