import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { CommandError } from '../../central.ts'
import type { RefusedLine } from './persons.ts'

export interface Report {
  path: string
  add(lines: RefusedLine[]): void
  /** There is nothing in it. */
  discard(): void
}

/**
 * The lines that an import refuses, beside its file: `line 17: post_code_form`.
 * @throws CommandError when nothing can be written there
 */
export function startReport(importedFile: string): Report {
  const path = `${importedFile}.refused.txt`
  try {
    writeFileSync(path, '', { mode: 0o600 })
  } catch {
    throw new CommandError(`Refused lines would be listed in ${path}, but that can't be written.`)
  }
  return {
    path,
    add(lines) {
      appendFileSync(path, lines.map(({ number, problem }) => `line ${number}: ${problem}\n`).join(''))
    },
    discard: () => rmSync(path),
  }
}
