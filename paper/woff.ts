import { inflateSync } from 'node:zlib'

const woffHeaderBytes = 44
const woffEntryBytes = 20
const headerBytes = 12
const entryBytes = 16

/**
 * The TrueType font in a WOFF 1.0 file (W3C Recommendation 2012, section 4). `fontkit` reads WOFF too, but inflates it in
 * JavaScript, a third of a second for each new document.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = readEntries(woff).map((entry) => ({ ...entry, data: inflate(woff, entry) }))
  const header = Buffer.alloc(headerBytes + tables.length * entryBytes)
  const log = Math.floor(Math.log2(tables.length))
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(tables.length, 4)
  header.writeUInt16BE(2 ** log * 16, 6)
  header.writeUInt16BE(log, 8)
  header.writeUInt16BE(tables.length * 16 - 2 ** log * 16, 10)
  let offset = header.length
  tables.forEach(({ tag, checksum, length, data }, index) => {
    const entry = headerBytes + index * entryBytes
    for (const [place, value] of [tag, checksum, offset, length].entries())
      header.writeUInt32BE(value, entry + place * 4)
    offset += data.length
  })
  return Buffer.concat([header, ...tables.map(({ data }) => data)])
}

interface Entry {
  tag: number
  offset: number
  compressed: number
  length: number
  checksum: number
}

function readEntries(woff: Buffer): Entry[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const number = (place: number) => woff.readUInt32BE(woffHeaderBytes + index * woffEntryBytes + place * 4)
    return {
      tag: number(0),
      offset: number(1),
      compressed: number(2),
      length: number(3),
      checksum: number(4),
    }
  })
}

/** Padded to four bytes, as each table of a font must be. */
function inflate(woff: Buffer, { offset, compressed, length }: Entry): Buffer {
  const stored = woff.subarray(offset, offset + compressed)
  const table = compressed < length ? inflateSync(stored) : stored
  return Buffer.concat([table, Buffer.alloc(-table.length & 3)])
}
