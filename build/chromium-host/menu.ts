import type { Menu as ElectronMenu } from 'electron'
import { isReady } from './readiness.ts'

let hasDefaultMenu = true
const defaultMenu = {} as ElectronMenu

/** Electron brings a menu with shortcuts unless the application takes it away. */
export const Menu: Pick<typeof ElectronMenu, 'getApplicationMenu' | 'setApplicationMenu'> = {
  getApplicationMenu: () => (hasDefaultMenu && isReady() ? defaultMenu : null),
  setApplicationMenu(menu) {
    if (menu !== null) throw new Error('this host knows the default menu and none')
    hasDefaultMenu = false
  },
}

export const defaultMenuIsOn = (): boolean => hasDefaultMenu
