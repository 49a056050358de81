import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/ACCESSIBILITY.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('every file that docs/ACCESSIBILITY.md names is there', () => {
  const named = [...page.matchAll(/`([\w./]+\/[\w./]+)`/gu)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('every line has a verdict and a reason', () => {
  const unsaid = rows.filter((cells) => {
    const verdict = cells.at(-3)
    return !['met', 'not met', 'n.a.'].includes(verdict ?? '') || cells.at(-2) === ''
  })
  expect(unsaid).toEqual([])
})

/** WCAG 2.2, A and AA. https://www.w3.org/TR/WCAG22/ */
const criteria =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3'.split(
    ' ',
  )

test.each(criteria)('criterion %s has exactly one line', (criterion) => {
  const [table = ''] = page.split('## EN 301 549')
  const own = table.split('\n').filter((line) => line.startsWith('| ') && namesOf(line).includes(criterion))
  expect(own).toHaveLength(1)
})

/** `1.2.1–1.2.5` stands for five. */
function namesOf(line: string): string[] {
  const [, first, last] = /^\| ([\d.]+)(?:–([\d.]+))?/u.exec(line) ?? []
  if (first === undefined) return []
  if (last === undefined) return [first]
  const chapter = first.slice(0, first.lastIndexOf('.') + 1)
  const numbers = [first, last].map((name) => Number(name.slice(chapter.length)))
  const [from = 0, to = 0] = numbers
  return Array.from({ length: to - from + 1 }, (_, index) => `${chapter}${from + index}`)
}
