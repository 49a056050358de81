import type { NotShown } from './attack.ts'

/** The Chromium host has nothing that the policy could take away. */
export function onlyElectron(why: string): NotShown {
  return (electron) => (electron === null ? `only Electron can show it: ${why}` : undefined)
}

/** Electron hands what the page left of a key to the menu: on macOS the system's own event, which no test can make. */
export const menuKeys: NotShown = (electron) =>
  electron !== null && process.platform === 'darwin' ? "macOS's menu heeds real keyboards only" : undefined
