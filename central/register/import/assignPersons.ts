import { v7 as uuid } from 'uuid'
import type { Owners } from './knownPersons.repository.ts'
import type { PersonRecord } from './personRecord.ts'
import type { NumberedRecord, RefusedLine } from './persons.ts'

/** A line and the person that it is about. */
export interface AssignedRecord {
  personId: string
  /** Of other persons who turn out to be this one: they were awaited under another number. */
  alsoAwaitedAs: string[]
  record: PersonRecord
}

export interface Assignment {
  assigned: AssignedRecord[]
  refused: RefusedLine[]
  /** From the first line on that is about somebody who was assigned one already: they come after these are stored. */
  rest: NumberedRecord[]
}

/** Which person each line is about: one known or awaited by any of the numbers, or somebody new. */
export function assignPersons(lines: NumberedRecord[], { here, awaited }: Owners): Assignment {
  const ownerOf = new Map(here)
  const assigned = new Map<string, AssignedRecord>()
  const refused: RefusedLine[] = []
  for (const [index, { number, record }] of lines.entries()) {
    const [known, ...others] = idsOf(record, ownerOf)
    if (others.length > 0) {
      refused.push({ number, problem: 'numbers_of_two_persons' })
      continue
    }
    const expected = idsOf(record, awaited)
    const personId = known ?? expected[0] ?? uuid()
    if (assigned.has(personId)) return { assigned: [...assigned.values()], refused, rest: lines.slice(index) }
    assigned.set(personId, { personId, alsoAwaitedAs: expected.filter((id) => id !== personId), record })
    for (const nationalId of record.nationalIds) ownerOf.set(nationalId, personId)
  }
  return { assigned: [...assigned.values()], refused, rest: [] }
}

function idsOf({ nationalIds }: PersonRecord, owners: Map<string, string>): string[] {
  return [...new Set(nationalIds.flatMap((nationalId) => owners.get(nationalId) ?? []))]
}
