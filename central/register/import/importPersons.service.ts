import type { Central } from '../../central.ts'
import { parsePersonLine } from './parsePersonLine.ts'
import type { NumberedRecord, RefusedLine } from './persons.ts'
import { readLines, type Line } from './readLines.ts'
import { storePersons } from './storePersons.service.ts'

/** In memory at once, and in one transaction: killed in between, the same file is imported again. */
export const linesAtOnce = 1000

export interface Progress {
  imported: number
  refused: RefusedLine[]
}

/**
 * Takes in a register, one person a line. A line that can't be taken is reported, and stops none of the others.
 * @returns what became of every {@link linesAtOnce} lines, once they are stored
 */
export async function* importPersons(
  central: Central,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Progress> {
  for await (const lines of inBatches(readLines(chunks))) yield await takeIn(central, lines)
}

async function* inBatches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < linesAtOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function takeIn(central: Central, lines: Line[]): Promise<Progress> {
  const refused: RefusedLine[] = []
  let waiting: NumberedRecord[] = []
  for (const { number, text } of lines) {
    const parsed = parsePersonLine(text, central.environment)
    if (parsed.ok) waiting.push({ number, record: parsed.record })
    else refused.push({ number, problem: parsed.problem })
  }
  let imported = 0
  while (waiting.length > 0) {
    const current = waiting
    const stored = await central.db
      .transaction()
      .execute((transaction) => storePersons(transaction, current, central.clock()))
    imported += stored.assigned.length
    refused.push(...stored.refused)
    waiting = stored.rest
  }
  return { imported, refused: refused.toSorted((one, other) => one.number - other.number) }
}
