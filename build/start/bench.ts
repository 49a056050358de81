import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { startChild } from '../processes/child.ts'

const folder = join(import.meta.dirname, '../../test/bench')

/** `npm run bench`, or only some: `npm run bench -- order sync`. One after the other, so that none slows another down. */
const asked = process.argv.slice(2)
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
const known = files.map((file) => basename(file, '.ts'))
const unknown = asked.filter((name) => !known.includes(name))

if (unknown.length > 0) {
  console.error(`There are these benchmarks: ${known.join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of asked.length > 0 ? asked : known) {
    const { code } = await startChild(process.execPath, [join(folder, `${name}.ts`)], { stdio: 'inherit' })
      .exited
    if (code !== 0) process.exitCode = 1
  }
}
