// The real screens before a stand-in for the main process. What it should wish for stands in the query.
import '../../../renderer/styles/styles.ts'
import { createScreens } from '../../../renderer/createScreens.ts'
import { screens } from '../../../renderer/visitor/screens.ts'
import { createFakeBridge } from '../../support/fakeBridge.ts'
import { gallery } from '../gallery/gallery.js'

const query = new URLSearchParams(location.search)
const wishes = JSON.parse(query.get('wishes') ?? '{}')
if (query.has('gallery')) screens.start = gallery[query.get('gallery')]
window.fakeBridge = createFakeBridge(wishes)
createScreens(window.fakeBridge).mount('#app')
