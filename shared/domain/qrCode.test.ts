import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { qrCodeSide, readQrCode } from '../../test/support/readQrCode.ts'
import { createReferenceNumber, groupReferenceNumber } from './referenceNumber.ts'
import { qrCode } from './qrCode.ts'

/** The modules that the path makes dark. */
function darkModules(path: string): Set<string> {
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)]
  expect(bars.map(([bar]) => bar).join('')).toBe(path)
  return new Set(
    bars.flatMap(([, left, top, length]) =>
      Array.from({ length: Number(length) }, (_, index) => `${top} ${Number(left) + index}`),
    ),
  )
}

test.each(Array.from({ length: 20 }, () => groupReferenceNumber(createReferenceNumber(randomBytes))))(
  'a camera reads %s, and nothing else',
  (reference) => {
    const { size, quietZone, path } = qrCode(reference)
    expect(size).toBe(qrCodeSide + 2 * quietZone)
    const dark = darkModules(path)
    expect(readQrCode((row, column) => dark.has(`${row + quietZone} ${column + quietZone}`))).toBe(reference)
  },
)

test('the quiet zone is left white', () => {
  const { size, quietZone, path } = qrCode('K7QM-2XHA-9TRC')
  for (const module of darkModules(path)) {
    for (const place of module.split(' ').map(Number)) {
      expect(place).toBeGreaterThanOrEqual(quietZone)
      expect(place).toBeLessThan(size - quietZone)
    }
  }
})
