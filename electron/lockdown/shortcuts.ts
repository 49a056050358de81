import type { Input } from 'electron'
import type { Lockdown } from '../policy.ts'

const editing = new Set(['a', 'v', 'z', 'y'])

/**
 * Reload, print, close, full screen, developer tools: no key does more than type. Electron brings a default menu with
 * such shortcuts of its own; the rest would reach the page.
 */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/web-contents#event-before-input-event',
  onApp: (_app, menu) => menu.setApplicationMenu(null),
  onContents: (contents) =>
    contents.on('before-input-event', (event, input) => {
      if (!typesOrEdits(input)) event.preventDefault()
    }),
}

/** Control and Alt together are AltGr on Windows keyboards: they type. On a Mac Option does, which is Alt: `@`. */
function typesOrEdits({ key, control, meta, alt }: Input): boolean {
  if (/^(?:F\d+|Print.*|Browser.*|Launch.*|ContextMenu)$/u.test(key)) return false
  const isMac = process.platform === 'darwin'
  if (control && alt) return !isMac
  if (control || meta) return !alt && editing.has(key.toLowerCase())
  return !alt || isMac
}
