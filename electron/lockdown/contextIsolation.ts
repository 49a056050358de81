import type { Lockdown } from '../policy.ts'

/** The page can't reach, or redefine, what the preload script works with. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#3-enable-context-isolation',
  webPreferences: { contextIsolation: true },
}
