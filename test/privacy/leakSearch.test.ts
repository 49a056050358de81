import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { searchForLeaks } from '../support/leakSearch.ts'
import { temporaryFolder } from '../support/testKiosk.ts'

const number = '01819012345'
const name = 'Blåøyd Hest'
const noise = randomBytes(1000)

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function hash(algorithm: string, text = number): Buffer {
  return createHash(algorithm).update(text).digest()
}

/** A local file header (APPNOTE 4.3.7) and what follows it. */
function zipEntry(fileName: string, content: string): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(fileName.length, 26)
  return Buffer.concat([header, Buffer.from(fileName), deflateRawSync(content)])
}

/** As the command `gzip` writes it: FNAME (RFC 1952, 2.3). */
function withFileName(member: Buffer, fileName: string): Buffer {
  const header = Buffer.from(member.subarray(0, 10))
  header[3] = 8
  return Buffer.concat([header, Buffer.from(`${fileName}\0`), member.subarray(10)])
}

function leaksOf(content: Buffer | string): string[] {
  using folder = temporaryFolder()
  writeFileSync(join(folder.path, 'file'), Buffer.concat([noise, Buffer.from(content), noise]))
  return searchForLeaks([folder.path], [number, name]).map(({ form }) => form)
}

test.each<[string, Buffer | string]>([
  ['plain', number],
  ['grouped " "', '018190 12345'],
  ['grouped "\u00a0"', '018190\u00a012345'],
  ['grouped "-"', '018190-12345'],
  ['grouped "."', '018190.12345'],
  ['plain, UTF-16LE', Buffer.from(number, 'utf16le')],
  ['plain, UTF-16BE', swapped(number)],
  ['plain, base64 +0', btoa(`abc${number}xyz`)],
  ['plain, base64 +1', btoa(`a${number}xyz`)],
  ['plain, base64 +2', btoa(`ab${number}xyz`)],
  [
    'plain, UTF-16LE, base64 +1',
    Buffer.concat([Buffer.from('a'), Buffer.from(number, 'utf16le')]).toString('base64'),
  ],
  ['plain, hex', Buffer.from(number).toString('hex')],
  ['plain, percent', '%30%31%38%31%39%30%31%32%33%34%35'],
  ['md5 of plain, hex', hash('md5').toString('hex')],
  ['sha1 of plain, HEX', hash('sha1').toString('hex').toUpperCase()],
  ['sha256 of plain', hash('sha256')],
  ['sha256 of plain, base64 +0', hash('sha256').toString('base64')],
  ['sha256 of plain, base64url +0', hash('sha256').toString('base64url')],
  ['sha256 of grouped " ", hex', hash('sha256', '018190 12345').toString('hex')],
  ['sha512 of plain, hex', hash('sha512').toString('hex')],
  ['blake2b512 of plain', hash('blake2b512')],
  [
    'blake2b256 of plain, hex',
    // By `b2sum -l 256`, so that the search isn't measured by itself.
    '79652c5dc435e95e33e9debb94f70bf937d4f389ebc08aa6d65e7853cfe0a164',
  ],
  ['plain', name],
  ['upper case', name.toUpperCase()],
  ['plain, latin1', Buffer.from(name, 'latin1')],
  ['plain, URL', 'Bl%C3%A5%C3%B8yd%20Hest'],
  ['plain, form', 'Bl%C3%A5%C3%B8yd+Hest'],
  ['plain, JSON', 'Bl\\u00e5\\u00f8yd Hest'],
  [`gzip at ${noise.length}: plain`, gzipSync(`before ${number} after`)],
  [`gzip at ${noise.length}: plain`, withFileName(gzipSync(`before ${number} after`), 'letter.txt')],
  [`zlib at ${noise.length}: plain`, deflateSync(`before ${number} after`)],
  [`zstd at ${noise.length}: plain`, zstdCompressSync(`before ${number} after`)],
  [`zip at ${noise.length}: plain`, zipEntry('letter.txt', `before ${number} after`)],
  [`gzip at ${noise.length}: gzip at 0: plain`, gzipSync(gzipSync(number))],
])('finds %s', (form, content) => {
  expect(leaksOf(content)).toContain(form)
})

test('finds a leak on the seam of two pieces, and says where', () => {
  using folder = temporaryFolder()
  for (const start of [8 * 1024 * 1024 - 5, 16 * 1024 * 1024 - 800]) {
    const content = Buffer.alloc(20 * 1024 * 1024)
    content.write(number, start)
    writeFileSync(join(folder.path, 'large'), content)
    expect(searchForLeaks([folder.path], [number])).toMatchObject([{ form: 'plain', offset: start }])
  }
})

test('finds a leak in the name of a file, in what a link points to, and deep in folders', () => {
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'a/b'), { recursive: true })
  writeFileSync(join(folder.path, `a/b/${number}.pdf`), '')
  symlinkSync(`/nowhere/${number}`, join(folder.path, 'link'))
  const forms = searchForLeaks([folder.path], [number]).map(({ form }) => form)
  expect(forms.sort()).toEqual(['link: plain', 'name: plain'])
})

test('clean files stay clean, and so does what isn’t there', () => {
  using folder = temporaryFolder()
  const others = '01819012346 018190 12346 Blåøyd Hund'
  const clean = [randomBytes(3 * 1024 * 1024), others, hash('sha256', others), gzipSync(others), '']
  clean.forEach((content, index) => {
    writeFileSync(join(folder.path, `file-${index}`), content)
  })
  expect(searchForLeaks([folder.path, join(folder.path, 'absent')], [number, name])).toEqual([])
})
