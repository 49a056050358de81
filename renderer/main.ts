import './styles/styles.ts'
import { createScreens } from './createScreens.ts'
import { loadScreens } from './visitor/screens.ts'

createScreens(window.skranke).mount('#app')
// The rest comes while the visitor reads the first screen; what fails to load then is loaded, or reported, when it is needed.
requestIdleCallback(() => void loadScreens().catch(() => undefined))
