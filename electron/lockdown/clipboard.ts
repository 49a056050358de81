import type { Lockdown } from '../policy.ts'

/** What one visitor copies the next one could paste. Pasting stays: a number may come from another program. */
export const policy: Lockdown = {
  cites:
    'https://www.electronjs.org/docs/latest/tutorial/security#20-do-not-expose-electron-apis-to-untrusted-web-content',
  inPage: (window) => {
    for (const name of ['copy', 'cut'] as const) window.addEventListener(name, refuse, { capture: true })
  },
}

function refuse(event: ClipboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
