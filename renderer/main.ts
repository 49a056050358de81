import './styles/styles.ts'
import { createScreens } from './createScreens.ts'

createScreens(window.skranke).mount('#app')
