import { constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'

export interface Member {
  /** `gzip at 123` */
  name: string
  content: Buffer
}

/** No more than this is unpacked from one place; a file that holds more must be looked at by other means. */
const largest = 256 * 1024 * 1024
const probeLength = 512

interface Format {
  name: string
  isAt(bytes: Buffer, offset: number): boolean
  /** Where the packed bytes begin, from the signature on. */
  start(bytes: Buffer, offset: number): number
  unpack(packed: Buffer): Buffer
}

const incomplete = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest }
const formats: Format[] = [
  {
    name: 'gzip',
    isAt: (bytes, at) => bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8,
    start: gzipHeaderEnd,
    // Not gunzip, which fails over whatever follows the member.
    unpack: (packed) => inflateRawSync(packed, incomplete),
  },
  {
    name: 'zlib',
    isAt: (bytes, at) => bytes[at] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? -1),
    start: (_, at) => at,
    unpack: (packed) => inflateSync(packed, incomplete),
  },
  {
    name: 'zip',
    isAt: (bytes, at) => bytes.subarray(at, at + 4).equals(zipEntry) && bytes[at + 8] === 8,
    start: (bytes, at) => at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28),
    unpack: (packed) => inflateRawSync(packed, incomplete),
  },
  {
    name: 'zstd',
    isAt: (bytes, at) => bytes.subarray(at, at + 4).equals(zstdFrame),
    start: (_, at) => at,
    unpack: (packed) =>
      zstdDecompressSync(packed, { finishFlush: constants.ZSTD_e_flush, maxOutputLength: largest }),
  },
]
const zipEntry = Buffer.from('PK\x03\x04')
const zstdFrame = Buffer.from('28b52ffd', 'hex')
const firstBytes = new Uint8Array(256)
for (const byte of [0x1f, 0x78, 0x50, 0x28]) firstBytes[byte] = 1

/**
 * What can be unpacked from anywhere in these bytes. Best effort: formats with a signature, whole or cut off at the end.
 * @throws RangeError (ERR_BUFFER_TOO_LARGE) when a member is too large to search: silence would claim it is clean
 */
export function* compressedMembers(bytes: Buffer): Generator<Member> {
  for (let offset = 0; offset < bytes.length - 4; offset += 1) {
    if (firstBytes[bytes[offset] ?? 0] === 0) continue
    const format = formats.find((each) => each.isAt(bytes, offset))
    const content = format && unpackAt(bytes, offset, format)
    if (format && content) yield { name: `${format.name} at ${offset}`, content }
  }
}

/** RFC 1952, 2.3: ten bytes, then what the flags say: extra field, name, comment, checksum of the header. */
function gzipHeaderEnd(bytes: Buffer, start: number): number {
  const flags = bytes[start + 3] ?? 0
  const afterText = (at: number) => bytes.indexOf(0, at) + 1
  let at = start + 10
  if (flags & 4) at += 2 + bytes.readUInt16LE(at)
  if (flags & 8) at = afterText(at)
  if (flags & 16) at = afterText(at)
  return flags & 2 ? at + 2 : at
}

/** A signature by chance fails within a few bytes: a short probe first spares unpacking the rest of the file. */
function unpackAt(bytes: Buffer, offset: number, format: Format): Buffer | null {
  if (bytes.length < offset + 30) return null
  const packed = bytes.subarray(format.start(bytes, offset))
  if (!attempt(format, packed.subarray(0, probeLength))) return null
  return attempt(format, packed)
}

function attempt(format: Format, packed: Buffer): Buffer | null {
  try {
    return format.unpack(packed)
  } catch (error) {
    if (error instanceof RangeError) throw error
    return null
  }
}
