// The real screens before a stand-in for the main process. One page shows one scene after the other, each as a new app:
// loading all of this again takes longer than what is looked at.
import './today.js'
import '../../../renderer/styles/styles.ts'
import { useAccess } from '../../../renderer/composables/useAccess.ts'
import { createScreens } from '../../../renderer/createScreens.ts'
import { loadScreens, screens } from '../../../renderer/visitor/screens.ts'
import { createFakeBridge } from '../../support/fakeBridge.ts'
import { gallery } from '../gallery/gallery.js'

const { start } = screens
// However busy the machine, no screen is measured before it is there.
const loaded = loadScreens()
let app = null

/**
 * A new visit; nothing is left of the one before.
 * @param wishes what the main process should be like
 * @param form of the gallery that stands in for the first screen
 */
window.begin = async (wishes = {}, form = null) => {
  await loaded
  app?.unmount()
  screens.start = form === null ? start : gallery[form]
  window.fakeBridge = createFakeBridge(wishes)
  app = createScreens(window.fakeBridge)
  app.mount('#app')
}

/** What the language choice and the panel of text and screen do, at once and behind every dialog, too. */
window.show = async ({ language, look, textSize }) => {
  const access = app.runWithContext(useAccess)
  app.config.globalProperties.$i18n.locale = language
  access.look.value = look
  access.textSize.value = textSize
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await document.fonts.ready
}
