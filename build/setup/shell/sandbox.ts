const WITHOUT_SANDBOX = ['--no-sandbox']

/**
 * What Electron is tried with, in this order: Chromium's sandbox can't be set up by root, nor on a Linux that keeps user
 * namespaces from it (Docker, Ubuntu since 23.10), where Chromium crashes rather than go without. Only the developer's
 * commands ever do; an installed kiosk never runs without its sandbox.
 */
export function flagSets(platform = process.platform, user = process.getuid?.()): string[][] {
  if (platform !== 'linux') return [[]]
  return user === 0 ? [WITHOUT_SANDBOX] : [[], WITHOUT_SANDBOX]
}
