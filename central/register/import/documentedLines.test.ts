import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parsePersonLine } from './parsePersonLine.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/REGISTER-IMPORT.md'), 'utf8')
const blocks = [...page.matchAll(/```text\n(.*?)```/gsu)].map(([, block = '']) => block.trim())

it('every line that is documented can be imported', () => {
  const lines = blocks.flatMap((block) => block.split('\n'))
  expect(lines).toHaveLength(7)
  for (const line of lines) expect(parsePersonLine(line, 'demo'), line).toMatchObject({ ok: true })
})
