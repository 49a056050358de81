import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { root } from './paths.ts'
import { replaceModules } from './replaceModules.ts'

export interface MainBuild {
  /** Gets `electron/main.js` and `electron/preload.cjs`. */
  outDir: string
  /** Other source for some modules: tests build the shell without one of its policies, or around another kiosk. */
  replace?: Readonly<Record<string, string>>
  /** Other entries, from the root of the repo: tests build applications of their own. */
  entries?: { main: string; preload: string }
}

const kiosk = { main: 'electron/main.ts', preload: 'electron/preload.ts' }

/** The main process and the preload script. Packages stay outside the first, but for one, and inside the second. */
export async function buildMain({ outDir, replace = {}, entries = kiosk }: MainBuild): Promise<void> {
  const shared = (entry: string): InlineConfig => ({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [replaceModules(replace)],
    build: {
      ssr: join(root, entry),
      outDir: join(outDir, 'electron'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      copyPublicDir: false,
    },
  })
  const main = shared(entries.main)
  const preload = shared(entries.preload)
  await Promise.all([
    build({
      ...main,
      // Of hundreds of files, which would cost each start more than the kiosk itself.
      ssr: { noExternal: ['typebox'] },
      build: {
        ...main.build,
        // What is loaded later is a file of its own, always of the same name: nothing clears the folder.
        rollupOptions: { output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name].js' } },
      },
    }),
    build({
      ...preload,
      // A sandboxed preload script can require nothing but `electron`.
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ...preload.build,
        minify: true,
        rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
      },
    }),
  ])
}
