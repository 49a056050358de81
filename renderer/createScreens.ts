import { createApp, type App } from 'vue'
import type { Bridge } from '../shared/bridge.ts'
import SkrankeApp from './App.vue'
import { provideAccess } from './composables/useAccess.ts'
import { provideBridge } from './composables/useBridge.ts'
import { createTexts } from './locales/createTexts.ts'

/** The screens of one visit. Each visit gets a new renderer, so nothing here outlives a visitor. */
export function createScreens(bridge: Bridge): App {
  const app = createApp(SkrankeApp)
  app.use(createTexts())
  provideBridge(app, bridge)
  provideAccess(app)
  return app
}
