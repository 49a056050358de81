import type { Lockdown } from '../policy.ts'

/** The screens are one document that never leaves. What the shell itself loads does not pass here. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation',
  onContents: (contents) => contents.on('will-frame-navigate', (event) => event.preventDefault()),
}
