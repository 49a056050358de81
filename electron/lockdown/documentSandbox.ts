import type { Lockdown } from '../policy.ts'

/**
 * A second policy in the same header: no alert, print or other dialogue that would hang over the screen, no popups, no
 * downloads, no pointer lock. Scripts, the page's own origin and the submit event of its forms stay.
 */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#7-define-a-content-security-policy',
  responseHeaders: { 'content-security-policy': 'sandbox allow-scripts allow-same-origin allow-forms' },
  webPreferences: { disableDialogs: true },
}
