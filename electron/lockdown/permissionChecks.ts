import type { Lockdown } from '../policy.ts'

/** Much of the web platform only checks and never asks: the answer is no there, too. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/session#sessetpermissioncheckhandlerhandler',
  onSession: (session) => session.setPermissionCheckHandler(() => false),
}
