import { app } from './app.ts'
import type { HostContents } from './contents.ts'
import { openDeveloperTools } from './developerTools.ts'
import { defaultMenuIsOn } from './menu.ts'
import type { MenuKey } from './page/menuKeys.ts'

/** The shortcuts of Electron's default menu, on Linux. */
const roles: Record<string, (contents: HostContents) => unknown> = {
  'Control+R': (contents) => contents.reload(),
  'Control+Shift+R': (contents) => contents.reload(),
  'Control+Shift+I': (contents) => openDeveloperTools(contents),
  'Control+0': (contents) => contents.setZoomLevel(0),
  'Control++': (contents) => contents.setZoomLevel(1),
  'Control+-': (contents) => contents.setZoomLevel(-1),
  'Control+Q': () => app.quit(),
  'Control+W': () => app.quit(),
}

export async function runDefaultMenu(
  contents: HostContents,
  { key, control, shift }: MenuKey,
): Promise<void> {
  if (!defaultMenuIsOn()) return
  const isLetter = /^[a-z]$/iu.test(key)
  const shortcut = [control && 'Control', shift && isLetter && 'Shift', key.toUpperCase()]
    .filter(Boolean)
    .join('+')
  await roles[shortcut]?.(contents)
}
