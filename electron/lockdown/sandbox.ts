import type { Lockdown } from '../policy.ts'

/**
 * The operating system's sandbox around every renderer, whatever a single view asks for. Where the demo was started
 * without it, saying so would only take the switch away that root needs: then each view asks for itself.
 */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#4-enable-process-sandboxing',
  webPreferences: { sandbox: true },
  onApp: (app) => {
    if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  },
}
