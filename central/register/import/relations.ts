import { v7 as uuid } from 'uuid'
import type { AssignedRecord } from './assignPersons.ts'
import type { Owners } from './knownPersons.repository.ts'
import type { PersonRecord } from './personRecord.ts'

export interface Relations {
  idOf: (nationalId: string) => string
  /** Who is named here for the first time, and has no line yet. */
  newlyAwaited: { national_id: string; person_id: string }[]
}

/** Everyone a line names besides the person itself. */
export function relativesOf({ spouse, parents = [] }: PersonRecord): string[] {
  return spouse === undefined ? parents : [spouse, ...parents]
}

/** Spouses and parents by id, in whatever order the file has them. */
export function relate(assigned: AssignedRecord[], { here, awaited }: Owners): Relations {
  const ids = new Map([...awaited, ...here])
  for (const { personId, record } of assigned)
    for (const nationalId of record.nationalIds) ids.set(nationalId, personId)

  const newlyAwaited = [...new Set(assigned.flatMap(({ record }) => relativesOf(record)))]
    .filter((nationalId) => !ids.has(nationalId))
    .map((national_id) => ({ national_id, person_id: uuid() }))
  for (const { national_id, person_id } of newlyAwaited) ids.set(national_id, person_id)
  return { newlyAwaited, idOf: (nationalId) => ids.get(nationalId) ?? missing() }
}

function missing(): never {
  throw new Error('A relative was neither found nor noted')
}
