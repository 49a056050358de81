import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { hasDisplay } from './build/setup/shell/xvfb.ts'

/** `npm run test:full` */
const isFull = process.env['SKRANKE_TEST_FULL'] === '1'

/** One project per step of `npm test`; `renderer` is the part of the unit tests that needs a DOM. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['{shared,paper,electron,build}/**/*.test.ts'],
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'renderer',
          include: ['renderer/**/*.test.ts'],
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['renderer/vitest.setup.ts'],
          // The first test of a file loads every screen, also where others use the machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'central',
          // Databases are kept for the next file.
          isolate: false,
          include: ['{central,test/story,test/operation}/**/*.test.ts'],
          globalSetup: ['build/postgres/vitest.setup.ts'],
          // The first test makes the databases that all others start from, also where others use the machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'screens',
          include: ['test/screens/**/*.test.ts'],
          globalSetup: ['build/setup/vitest.display.ts', 'test/screens/vitest.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          globalSetup: ['build/setup/vitest.display.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{story,operation,screens,contract}/**', ...(isFull ? [] : ['test/e2e/full/**'])],
          // Helpers and what they import take longer to load than many a test.
          isolate: false,
          globalSetup: ['test/support/vitest.setup.ts'],
          setupFiles: ['build/setup/vitest.ownDisplay.ts'],
          // One kiosk at a time on somebody's display. Of its own each worker has one, and a kiosk waits half of the time.
          maxWorkers: hasDisplay() ? 1 : 2,
          // Vitest runs no projects side by side that differ in this.
          sequence: { groupOrder: 1 },
          // Two at a time take longer each, and others may use the machine.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
