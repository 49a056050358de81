import type { Lockdown } from '../policy.ts'

/** The scheme serves the folder of the screens; a path that climbs out of it is no screen. */
export const policy: Lockdown = {
  cites:
    'https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols',
  mayServe: (file, root) => file.startsWith(root),
}
