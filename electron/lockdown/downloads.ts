import type { Lockdown } from '../policy.ts'

export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/session#event-will-download',
  onSession: (session) => session.on('will-download', (event) => event.preventDefault()),
}
