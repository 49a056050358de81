import {
  computed,
  onMounted,
  onUnmounted,
  provide,
  ref,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue'
import type { KioskDescription } from '../../shared/bridge.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'
import { useText } from './useText.ts'

const kioskKey: InjectionKey<ComputedRef<KioskDescription>> = Symbol('kiosk')

/** For the app: asks what kiosk this is, then keeps up with its changes. `null` until the first answer. */
export function provideKiosk(): Ref<KioskDescription | null> {
  const bridge = useBridge()
  const { language } = useText()
  const kiosk = ref<KioskDescription | null>(null)
  const stopListening = bridge.on('kiosk.changed', (changed) => (kiosk.value = changed))

  onMounted(async () => {
    const described = await bridge.kiosk.describe({})
    language.value = described.language
    kiosk.value ??= described
  })
  onUnmounted(stopListening)
  provide(
    kioskKey,
    computed(() => present(kiosk.value)),
  )
  return kiosk
}

/** For every screen; they are shown only once the kiosk has been described. */
export function useKiosk(): ComputedRef<KioskDescription> {
  return required(kioskKey)
}

function present(kiosk: KioskDescription | null): KioskDescription {
  if (kiosk === null) throw new Error('a screen was shown before the kiosk was described')
  // A telephone number is read, and dialled, as one.
  return { ...kiosk, helpDeskTelephone: kiosk.helpDeskTelephone.replaceAll(' ', '\u00a0') }
}
