import type { Lockdown } from '../policy.ts'

/** No answer to a request, not even to one the shell made, may lead elsewhere. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/web-contents#event-will-redirect',
  onContents: (contents) => contents.on('will-redirect', (event) => event.preventDefault()),
}
