import { computed, onUnmounted, provide, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { Identity } from '../../shared/bridge.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'

export interface IdentifiedVisitor {
  /** `null`: nobody knows who stands there. */
  identity: Ref<Identity>
  isIdentified: ComputedRef<boolean>
}

const identityKey: InjectionKey<IdentifiedVisitor> = Symbol('identity')

/** For the app: as the main process tells it, which alone knows by what right. */
export function provideIdentity(): IdentifiedVisitor {
  const bridge = useBridge()
  const identity = ref<Identity>(null)
  onUnmounted(bridge.on('visit.identity', (told) => (identity.value = told)))
  const visitor = { identity, isIdentified: computed(() => identity.value !== null) }
  provide(identityKey, visitor)
  return visitor
}

export function useIdentity(): IdentifiedVisitor {
  return required(identityKey)
}
