import type { Lockdown } from '../policy.ts'

/** Whatever the page asks for, the answer is no. */
export const policy: Lockdown = {
  cites:
    'https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content',
  onSession: (session) =>
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false)),
}
