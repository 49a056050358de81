import type { Menu as ElectronMenu } from 'electron'

let hasDefaultMenu = true

/** Electron brings a menu with shortcuts unless the application takes it away. */
export const Menu: Pick<typeof ElectronMenu, 'setApplicationMenu'> = {
  setApplicationMenu(menu) {
    if (menu !== null) throw new Error('this host knows the default menu and none')
    hasDefaultMenu = false
  },
}

export const defaultMenuIsOn = (): boolean => hasDefaultMenu
