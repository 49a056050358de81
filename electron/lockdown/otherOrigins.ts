import type { Lockdown } from '../policy.ts'

/**
 * The page's network is the folder of the screens. Spell checking fetches its dictionaries past this filter, and shows
 * suggestions that nobody asked for: it is off.
 */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#1-only-load-secure-content',
  webPreferences: { spellcheck: false },
  onSession: (session) =>
    session.webRequest.onBeforeRequest(({ url }, answer) =>
      answer({ cancel: !url.startsWith('skranke://kiosk/') }),
    ),
}
