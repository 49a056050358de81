import { join } from 'node:path'

/** What Node is given to run that main process on the Chromium host. Root's Chromium has no sandbox, as root's Electron. */
export function hostParameters(main: string): string[] {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [join(import.meta.dirname, 'run.ts'), ...switches, main]
}
