import type { Lockdown } from '../policy.ts'

export const policy: Lockdown = {
  cites:
    'https://www.electronjs.org/docs/latest/tutorial/security#14-disable-or-limit-creation-of-new-windows',
  onContents: (contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })),
}
