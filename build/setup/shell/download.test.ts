import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bytesIn, download, watchForStall } from './download.ts'

const folder = mkdtempSync(join(tmpdir(), 'skranke-download-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a download is given up soon when nothing comes at all, later when no more comes', () => {
  const hasStalled = watchForStall(4_000, 20_000)
  expect(hasStalled(0, 0)).toBe(false)
  expect(hasStalled(0, 4_000)).toBe(false)
  expect(hasStalled(0, 4_001)).toBe(true)
  expect(hasStalled(100, 5_000)).toBe(false)
  expect(hasStalled(100, 25_000)).toBe(false)
  expect(hasStalled(100, 25_001)).toBe(true)
})

test('what is unpacked counts beside what arrives', () => {
  const [arriving, unpacked] = [join(folder, 'arriving'), join(folder, 'unpacked')]
  mkdirSync(arriving)
  writeFileSync(join(arriving, 'electron.zip'), 'archive')
  expect(bytesIn(arriving, unpacked)).toBe(bytesIn(arriving))
  mkdirSync(join(unpacked, 'locales'), { recursive: true })
  const before = bytesIn(arriving, unpacked)
  writeFileSync(join(unpacked, 'locales', 'nb.pak'), 'text')
  expect(bytesIn(arriving, unpacked)).toBe(before + 4)
})

test('a downloader has a temporary folder of its own, and goes through the proxy that the environment names', async () => {
  const program = `
    const { NODE_USE_ENV_PROXY, TMPDIR } = process.env
    process.exitCode = NODE_USE_ENV_PROXY === '1' && require('node:fs').existsSync(TMPDIR) ? 0 : 1`
  expect(await download({ name: 'It', parameters: ['-e', program], patienceMs: 20_000 })).toBe(true)
  expect(await download({ name: 'It', parameters: ['-e', 'process.exit(1)'], patienceMs: 20_000 })).toBe(
    false,
  )
})
