import type { Lockdown } from '../policy.ts'

/** A file is what its type says and nothing else; the page is kept in no cache, named to nobody and shared with nobody. */
export const policy: Lockdown = {
  cites:
    'https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols',
  responseHeaders: {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  },
}
