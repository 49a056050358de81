import { readFile, stat } from 'node:fs/promises'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { validate as isUuid } from 'uuid'
import { CommandError } from '../../central.ts'
import type { RegisterAnswer, RegisterConnection } from '../registerConnection.ts'

/** Tens of thousands of answers. */
const largestFile = 16 * 1024 * 1024
const results: Record<string, RegisterAnswer['result']> = { registrert: 'registered', avvist: 'refused' }
const reasonForm = /^[\p{L}\p{N} .,_-]{1,200}$/u

/** @throws CommandError for a file that has no answers in it */
export async function readAnswerFile(path: string): ReturnType<RegisterConnection['answers']> {
  const { size } = await stat(path).catch(() => none(`The file ${path} can't be read.`))
  if (size > largestFile) none('The file is larger than 16 MB. Split it.')
  return parseAnswers(await readFile(path, 'utf8'))
}

/** The form is in `docs/REGISTER-MOVES.md`. @throws CommandError */
export function parseAnswers(xml: string): Awaited<ReturnType<RegisterConnection['answers']>> {
  // Entities of its own making could grow without end, or fetch other files.
  if (xml.includes('<!'))
    none('The file has a document type, a comment or CDATA in it, which answers have not.')
  if (XMLValidator.validate(xml) !== true) none('The file is not well-formed XML.')
  const parser = new XMLParser({
    processEntities: false,
    parseTagValue: false,
    isArray: (name) => name === 'svar',
  })
  const root = (parser.parse(xml) as Record<string, unknown>)['svarPaaFlyttemeldinger']
  if (root === undefined) none('The file has no <svarPaaFlyttemeldinger>.')
  const found = root === '' ? [] : (root as { svar?: unknown[] }).svar
  const parsed = (found ?? []).map(readAnswer)
  return {
    answers: parsed.filter((answer) => answer !== null),
    unreadable: parsed.flatMap((answer, index) =>
      answer === null ? [{ position: index + 1, problem: 'not of the documented form' }] : [],
    ),
  }
}

function readAnswer(found: unknown): RegisterAnswer | null {
  const { avsendersMeldingsidentifikator: moveId, resultat, aarsak } = found as Record<string, unknown>
  const result = typeof resultat === 'string' ? results[resultat] : undefined
  if (typeof moveId !== 'string' || !isUuid(moveId) || result === undefined) return null
  if (result === 'registered') return aarsak === undefined ? { moveId, result, reason: null } : null
  return typeof aarsak === 'string' && reasonForm.test(aarsak) ? { moveId, result, reason: aarsak } : null
}

function none(sentence: string): never {
  throw new CommandError(sentence)
}
