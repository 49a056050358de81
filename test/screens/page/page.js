// The real screens before a stand-in for the main process. What it should wish for stands in the query.
import axe from 'axe-core'
import '../../../renderer/styles/styles.ts'
import { useAccess } from '../../../renderer/composables/useAccess.ts'
import { createScreens } from '../../../renderer/createScreens.ts'
import { loadScreens, screens } from '../../../renderer/visitor/screens.ts'
import { createFakeBridge } from '../../support/fakeBridge.ts'

const query = new URLSearchParams(location.search)
const wishes = JSON.parse(query.get('wishes') ?? '{}')
if (query.has('gallery'))
  screens.start = (await import('../gallery/gallery.js')).gallery[query.get('gallery')]
// However busy the machine, no screen is measured before it is there.
await loadScreens()
window.axe = axe
window.fakeBridge = createFakeBridge(wishes)
const app = createScreens(window.fakeBridge)
app.mount('#app')

const access = app.runWithContext(useAccess)
/** What the language choice and the panel of text and screen do, at once and behind every dialog, too. */
window.show = async ({ language, look, textSize }) => {
  app.config.globalProperties.$i18n.locale = language
  access.look.value = look
  access.textSize.value = textSize
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await document.fonts.ready
}
