// The real screens before a stand-in for the main process. What it should wish for stands in the query.
import '../../../renderer/styles/styles.ts'
import { createScreens } from '../../../renderer/createScreens.ts'
import { createFakeBridge } from '../../support/fakeBridge.ts'

const wishes = JSON.parse(new URLSearchParams(location.search).get('wishes') ?? '{}')
window.fakeBridge = createFakeBridge(wishes)
createScreens(window.fakeBridge).mount('#app')
