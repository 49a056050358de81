import type { Lockdown } from '../policy.ts'

export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/structures/web-preferences#webpreferences-object',
  webPreferences: { devTools: false },
  onContents: (contents) => contents.on('devtools-opened', () => contents.closeDevTools()),
}
