import type { Lockdown } from '../policy.ts'

/** Right click, long press and the menu key: the page does what its own buttons say, nothing else. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/web-contents#event-context-menu',
  inPage: (window) =>
    window.addEventListener('contextmenu', (event) => event.preventDefault(), { capture: true }),
}
