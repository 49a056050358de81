/**
 * Reads the dark modules of a QR code back to text (ISO/IEC 18004), so that what a camera would read is tested and not
 * what the library that drew it says. Left out: all but version 1 in alphanumeric mode, and mending of errors, which
 * clean paper doesn't need.
 */
export function readQrCode(isDark: (row: number, column: number) => boolean): string {
  const mask = masks[readMask(isDark)]!
  const bits: boolean[] = []
  for (const [row, column] of dataModules()) bits.push(isDark(row, column) !== mask(row, column))
  let place = 0
  const take = (count: number) =>
    bits.slice(place, (place += count)).reduce((number, bit) => number * 2 + (bit ? 1 : 0), 0)
  if (take(4) !== 0b0010) throw new Error('not in alphanumeric mode')
  let left = take(9)
  let text = ''
  for (; left >= 2; left -= 2) {
    const pair = take(11)
    text += alphabet.charAt(Math.floor(pair / 45)) + alphabet.charAt(pair % 45)
  }
  return left === 1 ? text + alphabet.charAt(take(6)) : text
}

/** Modules at each side of version 1. */
export const qrCodeSide = 21

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const masks: ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** The three bits after the level of correction, beside the upper left finder; written over with `101`. */
function readMask(isDark: (row: number, column: number) => boolean): number {
  const bits = [2, 3, 4].map((column) => (isDark(8, column) ? 1 : 0))
  return bits.reduce<number>((number, bit) => number * 2 + bit, 0) ^ 0b101
}

/** In pairs of columns from the right, up and down in turn; column 6 is the timing pattern. */
function* dataModules(): Generator<[row: number, column: number]> {
  let isUpwards = true
  for (const right of [20, 18, 16, 14, 12, 10, 8, 5, 3, 1]) {
    for (let step = 0; step < qrCodeSide; step += 1) {
      const row = isUpwards ? qrCodeSide - 1 - step : step
      for (const column of [right, right - 1]) if (!isFunction(row, column)) yield [row, column]
    }
    isUpwards = !isUpwards
  }
}

/** Finders with what tells the form of the code, and the timing patterns. */
function isFunction(row: number, column: number): boolean {
  const isFinder = (row <= 8 && column <= 8) || (row <= 8 && column >= 13) || (row >= 13 && column <= 8)
  return isFinder || row === 6 || column === 6
}
