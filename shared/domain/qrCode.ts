import { encode } from 'uqr'

/** What a camera needs around a QR code, in modules (ISO/IEC 18004). */
const quietZone = 4

/** A QR code as one path, for SVG and PDF alike: a module is one unit, the quiet zone is part of it. */
export interface QrCode {
  /** Of the whole square, in modules. */
  size: number
  /** How many of them are left white at each side. */
  quietZone: number
  /** The dark modules: a bar for each run of a row. */
  path: string
}

/** @param text capitals, digits and hyphens take the least room */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const bars = data.flatMap((row, top) =>
    runsOf(row).map(({ left, length }) => `M${left} ${top}h${length}v1h-${length}z`),
  )
  return { size, quietZone, path: bars.join('') }
}

function runsOf(row: boolean[]): { left: number; length: number }[] {
  const runs: { left: number; length: number }[] = []
  row.forEach((isDark, place) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last !== undefined && last.left + last.length === place) last.length += 1
    else runs.push({ left: place, length: 1 })
  })
  return runs
}
