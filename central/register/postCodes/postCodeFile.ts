import type { PostCodeRow } from './postCode.repository.ts'

export interface BadLine {
  number: number
  reason: string
}

export type PostCodeFile = { ok: true; rows: PostCodeRow[] } | { ok: false; badLines: BadLine[] }

type ParsedLine = { ok: true; row: PostCodeRow } | { ok: false; reason: string }

/** Then it is another file altogether, and nobody reads the rest of the report. */
const mostBadLines = 100

/** Letters, spaces and the few marks that occur in names: a UTF-8 file read as Windows-1252 has others. */
const name = /^\p{L}[\p{L} .()'/-]*$/u

/**
 * Reads the official `Postnummerregister-ansi.txt`, given line by line: post code, place, municipality number,
 * municipality, category, separated by tabs. Codes are text: leading zeros count. As each code may occur once, there
 * are at most 10,000 rows.
 */
export async function readPostCodes(lines: AsyncIterable<string>): Promise<PostCodeFile> {
  const rows = new Map<string, PostCodeRow>()
  const badLines: BadLine[] = []
  let number = 0
  for await (const line of lines) {
    number += 1
    const parsed = parseLine(line)
    if (!parsed.ok) badLines.push({ number, reason: parsed.reason })
    else if (rows.has(parsed.row.post_code)) {
      badLines.push({ number, reason: `post code ${parsed.row.post_code} was there before` })
    } else rows.set(parsed.row.post_code, parsed.row)
    if (badLines.length === mostBadLines) break
  }
  if (number === 0) badLines.push({ number: 1, reason: 'the file is empty' })
  return badLines.length > 0 ? { ok: false, badLines } : { ok: true, rows: [...rows.values()] }
}

function parseLine(line: string): ParsedLine {
  const columns = line.split('\t')
  if (columns.length !== 5) return refuse(`has ${columns.length} columns instead of 5`)
  const [postCode = '', place = '', municipalityNumber = '', municipality = '', category = ''] = columns
  if (!/^\d{4}$/u.test(postCode)) return refuse(`post code “${postCode}” is not four digits`)
  if (!name.test(place)) return refuse(`place “${place}” is not a name in Windows-1252`)
  if (!/^\d{4}$/u.test(municipalityNumber)) {
    return refuse(`municipality number “${municipalityNumber}” is not four digits`)
  }
  if (!name.test(municipality)) return refuse(`municipality “${municipality}” is not a name in Windows-1252`)
  if (!isCategory(category)) return refuse(`category “${category}” is none of G, P, B, S`)
  return {
    ok: true,
    row: { post_code: postCode, place, municipality_number: municipalityNumber, municipality, category },
  }
}

function isCategory(text: string): text is 'G' | 'P' | 'B' | 'S' {
  return /^[GPBS]$/u.test(text)
}

function refuse(reason: string): ParsedLine {
  return { ok: false, reason }
}
