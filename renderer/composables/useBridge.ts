import type { App, InjectionKey } from 'vue'
import type { Bridge } from '../../shared/bridge.ts'
import { required } from './required.ts'

const bridgeKey: InjectionKey<Bridge> = Symbol('bridge')

export function provideBridge(app: App, bridge: Bridge): void {
  app.provide(bridgeKey, bridge)
}

export function useBridge(): Bridge {
  return required(bridgeKey)
}
