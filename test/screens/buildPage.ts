import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

/** Builds the screens with their stand-in bridge as one page. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [vue()],
    mode: 'production',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_I18N_FULL_INSTALL__: 'false',
      __VUE_I18N_LEGACY_API__: 'false',
    },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
  })
}
