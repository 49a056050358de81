import { sep } from 'node:path'
import type { Plugin } from 'vite'

/** Other source for some modules, by path from the root of the repo: `electron/lockdown/popups.ts`. */
export function replaceModules(sources: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'replace-modules',
    enforce: 'pre',
    load: (id) => {
      const path = id.split(sep).join('/')
      return Object.entries(sources).find(([ending]) => path.endsWith(`/${ending}`))?.[1] ?? null
    },
  }
}
