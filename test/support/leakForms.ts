import { createHash } from 'node:crypto'
import sodium from 'sodium-native'

/** One way a secret may lie in a file. */
export interface LeakForm {
  canary: string
  /** `plain`, `sha256 of grouped " ", base64`, … */
  name: string
  bytes: Buffer
}

type Named = [name: string, bytes: Buffer]

/** Every form of a canary that {@link searchForLeaks} knows, each once. */
export function leakForms(canary: string): LeakForm[] {
  const texts = spellings(canary)
  const plain = texts.flatMap(([name, text]) => inCharacterSets(name, text))
  const hashed = plain.flatMap(([name, bytes]) => hashes(name, bytes))
  const percent = texts.flatMap(([name, text]) => percentEncoded(name, text))
  const escaped = texts.map(([name, text]): Named => [`${name}, JSON`, Buffer.from(jsonEscaped(text))])
  const all = [...plain, ...hashed].flatMap(encodings)
  return distinct([...all, ...percent, ...escaped]).map(([name, bytes]) => ({ canary, name, bytes }))
}

/** As typed; a national identity number also in two groups, as people write it; a name in other cases. */
function spellings(canary: string): [name: string, text: string][] {
  const separators = [' ', '\u00a0', '\u202f', '-', '.']
  const grouped = /^\d{11}$/u.test(canary)
    ? separators.map((separator): [string, string] => [
        `grouped ${JSON.stringify(separator)}`,
        `${canary.slice(0, 6)}${separator}${canary.slice(6)}`,
      ])
    : []
  return [
    ['plain', canary],
    ...grouped,
    ['upper case', canary.toUpperCase()],
    ['lower case', canary.toLowerCase()],
  ]
}

function inCharacterSets(name: string, text: string): Named[] {
  const littleEndian = Buffer.from(text, 'utf16le')
  return [
    [name, Buffer.from(text)],
    [`${name}, latin1`, Buffer.from(text, 'latin1')],
    [`${name}, UTF-16LE`, littleEndian],
    [`${name}, UTF-16BE`, Buffer.from(littleEndian).swap16()],
  ]
}

function hashes(name: string, bytes: Buffer): Named[] {
  const blake2b256 = Buffer.alloc(32)
  sodium.crypto_generichash(blake2b256, bytes)
  const algorithms = ['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'sha3-256', 'blake2b512', 'blake2s256']
  return [
    ...algorithms.map((algorithm): Named => [
      `${algorithm} of ${name}`,
      createHash(algorithm).update(bytes).digest(),
    ]),
    [`blake2b256 of ${name}`, blake2b256],
  ]
}

function encodings([name, bytes]: Named): Named[] {
  const hex = bytes.toString('hex')
  return [
    [name, bytes],
    [`${name}, hex`, Buffer.from(hex)],
    [`${name}, HEX`, Buffer.from(hex.toUpperCase())],
    ...[0, 1, 2].flatMap((offset) => base64(name, bytes, offset)),
  ]
}

/** The characters that the bytes alone decide, when so many others stand before them in the group of three. */
function base64(name: string, bytes: Buffer, offset: number): Named[] {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  const first = Math.ceil((offset * 8) / 6)
  const end = Math.floor(((offset + bytes.length) * 8) / 6)
  const own = encoded.slice(first, end)
  return [
    [`${name}, base64 +${offset}`, Buffer.from(own)],
    [`${name}, base64url +${offset}`, Buffer.from(own.replaceAll('+', '-').replaceAll('/', '_'))],
  ]
}

function percentEncoded(name: string, text: string): Named[] {
  const everyByte = Buffer.from(text).toString('hex').replace(/../gu, '%$&')
  return [
    [`${name}, URL`, Buffer.from(encodeURIComponent(text))],
    [`${name}, form`, Buffer.from(encodeURIComponent(text).replaceAll('%20', '+'))],
    [`${name}, percent`, Buffer.from(everyByte)],
    [`${name}, PERCENT`, Buffer.from(everyByte.toUpperCase())],
  ]
}

function jsonEscaped(text: string): string {
  return text.replace(/[^ -~]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function distinct(forms: Named[]): Named[] {
  return [...new Map(forms.toReversed().map((form) => [form[1].toString('latin1'), form])).values()].reverse()
}
