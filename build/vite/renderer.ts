import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build, type InlineConfig } from 'vite'
import { root } from './paths.ts'

/**
 * What the first screen needs, and everything that comes later: each visit loads all of it, and a hundred files cost a
 * second of the processor to ask for.
 */
const groups = [
  { name: 'first', tags: ['$initial' as const], priority: 1 },
  { name: 'later', priority: 0 },
]

/**
 * The screens, for the shell's own scheme: plain files under one folder.
 * @param page the folder of another `index.html` around the same screens, for tests; all of those come at once
 */
export async function buildRenderer(outDir: string, page?: string): Promise<void> {
  // Vite asks this alone whether it builds for visitors. A test runner has set it to `test`: tests are to drive what
  // visitors get.
  const environment = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build(settings(outDir, page))
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = environment
  }
}

function settings(outDir: string, page: string | undefined): InlineConfig {
  return {
    root: page ?? join(root, 'renderer'),
    mode: 'production',
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [vue()],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      __VUE_I18N_FULL_INSTALL__: 'false',
      __VUE_I18N_LEGACY_API__: 'false',
      __INTLIFY_PROD_DEVTOOLS__: 'false',
      // Messages are interpreted: the content security policy forbids compiling them to functions.
      __INTLIFY_JIT_COMPILATION__: 'true',
      __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      // The content security policy lets neither fonts nor scripts stand inside other files.
      assetsInlineLimit: 0,
      modulePreload: false,
      // Screens come one by one; how they look comes once.
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: page === undefined && { groups } } },
      // How much the first screen may load is measured by `npm run bench`.
      chunkSizeWarningLimit: Infinity,
      reportCompressedSize: false,
    },
  }
}
