import { existsSync, readFileSync } from 'node:fs'
import type { TestContext } from 'vitest'

const file = new URL('../../../../shared/data/postal_codes_no.tsv', import.meta.url)

/** Posten's own list in UTF-8, where it is at hand: else the test is skipped with a sentence. */
export function readPostalRegister(context: TestContext): string[][] {
  context.skip(!existsSync(file), 'postal_codes_no.tsv is not beside the repository')
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
}
