import type { Lockdown } from '../policy.ts'

/**
 * Only the screens' own files run and show. Nothing connects: the page speaks through the bridge alone. `data:` is for
 * the icons inside Designsystemet's style sheet;
 * workers may outlive their page, and so a visit; `vue` the trusted-types policy of Vue's own renderer.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue',
]

export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#7-define-a-content-security-policy',
  responseHeaders: { 'content-security-policy': directives.join('; ') },
}
