import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { compressedMembers } from './compressedMembers.ts'
import { formMatcher } from './formMatcher.ts'
import { leakForms } from './leakForms.ts'

export interface Leak {
  path: string
  canary: string
  /** In which form; `gzip at 123: plain` inside something packed. */
  form: string
  /** In bytes, from the start of the file or of what was packed; 0 for a file's own name. */
  offset: number
}

type Matcher = ReturnType<typeof formMatcher>

const chunkLength = 8 * 1024 * 1024
/** A tar in a gzip in a zip. */
const deepest = 3

/**
 * Looks for each canary, in every form of {@link leakForms}, in the files below these paths: content, names and links'
 * targets, and what is packed inside. Reads in pieces, so that memory stays bounded; something packed is unpacked from
 * the piece where it begins (members that reach over more than one piece of 8 MiB are searched in part). Paths that
 * aren't there, sockets and pipes are passed over; what can't be read throws. It does not see through encryption,
 * brotli without its container, or Snappy's back-references.
 */
export function searchForLeaks(paths: string[], canaries: string[]): Leak[] {
  const matcher = formMatcher(canaries.flatMap(leakForms))
  return paths.flatMap((path) => searchPath(path, matcher))
}

function searchPath(path: string, matcher: Matcher): Leak[] {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (!status) return []
  const inName = searchBytes(Buffer.from(path), path, 'name: ', matcher, 0)
  if (status.isSymbolicLink()) {
    return [...inName, ...searchBytes(Buffer.from(readlinkSync(path)), path, 'link: ', matcher, 0)]
  }
  if (status.isDirectory()) {
    return [...inName, ...readdirSync(path).flatMap((name) => searchPath(join(path, name), matcher))]
  }
  return status.isFile() ? [...inName, ...searchFile(path, matcher)] : inName
}

function searchFile(path: string, matcher: Matcher): Leak[] {
  const file = open(path)
  if (file === null) return []
  try {
    return searchPieces(file, path, matcher)
  } finally {
    closeSync(file)
  }
}

/** @returns null when it has gone meanwhile */
function open(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Pieces overlap by the longest form, so that nothing hides on a seam. */
function searchPieces(file: number, path: string, matcher: Matcher): Leak[] {
  const leaks = new Map<string, Leak>()
  const piece = Buffer.alloc(chunkLength)
  for (let start = 0; ; start += chunkLength - matcher.longest) {
    const length = readSync(file, piece, 0, chunkLength, start)
    for (const leak of searchBytes(piece.subarray(0, length), path, '', matcher, deepest)) {
      const offset = leak.form.includes(': ') ? leak.offset : start + leak.offset
      leaks.set(`${leak.form} ${offset} ${leak.canary}`, { ...leak, offset })
    }
    if (length < chunkLength) return [...leaks.values()]
  }
}

function searchBytes(bytes: Buffer, path: string, prefix: string, matcher: Matcher, depth: number): Leak[] {
  const leaks = matcher
    .matches(bytes)
    .map(({ form, offset }) => ({ path, canary: form.canary, form: `${prefix}${form.name}`, offset }))
  if (depth === 0) return leaks
  for (const { name, content } of compressedMembers(bytes)) {
    leaks.push(...searchBytes(content, path, `${prefix}${name}: `, matcher, depth - 1))
  }
  return leaks
}
