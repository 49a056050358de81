import type { LineProblem } from './parsePersonLine.ts'
import type { PersonRecord } from './personRecord.ts'

/** Numbers are those of lines in the file, from 1. */
export interface NumberedRecord {
  number: number
  record: PersonRecord
}

export interface RefusedLine {
  number: number
  problem: LineProblem
}
