import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { findKnown, newPersonId, replacePersons, resolveLinks, type KnownPerson } from './person.importer.ts'
import { parsePersonLine, type LineProblem, type PersonRecord } from './personRecord.ts'
import { readLines, type Line } from './readLines.ts'

/** In memory at once, and in one transaction: killed in between, the same file is imported again. */
export const personsAtOnce = 1000

export interface RefusedLine {
  number: number
  problem: LineProblem
}

export interface Progress {
  imported: number
  refused: number
}

export interface Import extends Progress {
  /** The first ones; `refused` counts them all. */
  refusedLines: RefusedLine[]
}

const refusedLinesKept = 1000

interface NumberedRecord {
  number: number
  record: PersonRecord
}

/**
 * Takes in a register, one person a line. A line that can't be taken is reported, and stops none of the others.
 * @param onProgress after each {@link personsAtOnce} persons
 */
export async function importPersons(
  central: Central,
  chunks: AsyncIterable<Buffer>,
  onProgress: (progress: Progress) => void,
): Promise<Import> {
  const result: Import = { imported: 0, refused: 0, refusedLines: [] }
  const refuse = (number: number, problem: LineProblem) => {
    result.refused += 1
    if (result.refusedLines.length < refusedLinesKept) result.refusedLines.push({ number, problem })
  }
  let waiting: NumberedRecord[] = []
  let numbersWaiting = new Set<string>()
  const take = async () => {
    const refused = await storeRecords(central, waiting)
    for (const { number, problem } of refused) refuse(number, problem)
    result.imported += waiting.length - refused.length
    waiting = []
    numbersWaiting = new Set()
    onProgress(result)
  }

  for await (const line of readLines(chunks)) {
    const parsed = parseLine(line, central)
    if (!parsed.ok) {
      refuse(line.number, parsed.problem)
      continue
    }
    const { record } = parsed
    // Somebody who comes twice is as the later line says.
    if (record.nationalIds.some((nationalId) => numbersWaiting.has(nationalId))) await take()
    waiting.push({ number: line.number, record })
    for (const nationalId of record.nationalIds) numbersWaiting.add(nationalId)
    if (waiting.length === personsAtOnce) await take()
  }
  if (waiting.length > 0) await take()
  await central.db.transaction().execute(resolveLinks)
  return result
}

function parseLine({ text }: Line, { environment }: Central) {
  return text === null
    ? { ok: false as const, problem: 'too_long' as const }
    : parsePersonLine(text, environment)
}

/** Together; where the database refuses that, each on its own, to find out which it was. */
async function storeRecords(central: Central, records: NumberedRecord[]): Promise<RefusedLine[]> {
  try {
    return await central.db
      .transaction()
      .execute((transaction) => store(transaction, records, central.clock()))
  } catch (error) {
    if (records.length > 1) {
      const refused = []
      for (const record of records) refused.push(...(await storeRecords(central, [record])))
      return refused
    }
    if (!isRefusal(error)) throw error
    return records.map(({ number }) => ({ number, problem: 'refused_by_database' }))
  }
}

async function store(
  connection: Connection,
  records: NumberedRecord[],
  importedAt: Date,
): Promise<RefusedLine[]> {
  const found = await findKnown(
    connection,
    records.map(({ record }) => record),
  )
  const owners = new Map<string, KnownPerson>()
  for (const known of found) for (const number of known.nationalIds) owners.set(number, known)

  const refused: RefusedLine[] = []
  const persons: { personId: string; record: PersonRecord; known: KnownPerson | null }[] = []
  const taken = new Set<string>()
  for (const { number, record } of records) {
    const known = [...new Set(record.nationalIds.flatMap((nationalId) => owners.get(nationalId) ?? []))]
    if (known.length > 1 || known.some(({ personId }) => taken.has(personId))) {
      refused.push({ number, problem: 'numbers_of_two_persons' })
      continue
    }
    const personId = known[0]?.personId ?? newPersonId()
    taken.add(personId)
    persons.push({ personId, record, known: known[0] ?? null })
  }
  await replacePersons(connection, persons, importedAt)
  return refused
}

/** SQLSTATE class 22 and 23: the data's own fault. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/u.test(String(error.code))
}
