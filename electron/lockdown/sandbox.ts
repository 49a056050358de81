import type { Lockdown } from '../policy.ts'

/** The operating system's sandbox around every renderer, whatever a single view asks for. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#4-enable-process-sandboxing',
  webPreferences: { sandbox: true },
  onApp: (app) => app.enableSandbox(),
}
