import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { say, SetupError } from './say.mjs'
import { showsKiosk } from '../start/testSelection.ts'
import { chooseChromium } from './shell.ts'

const root = join(import.meta.dirname, '../..')
/** What Node compiled once it need not compile again: a third off every start. Children use it too. */
const COMPILE_CACHE = join(root, '.skranke/compile-cache')
const RETRY_ELECTRON = '--retry-electron'
const CHROMIUM = '--chromium'

interface Script {
  file: string
  /** Come before what the caller gave. */
  parameters?: string[]
  /** Whether it shows the kiosk, with these parameters. */
  showsKiosk?: (parameters: string[]) => boolean
}

const always = () => true

/** What `npm run <name>` runs, once the set-up it needs is done. */
const scripts: Record<string, Script> = {
  start: { file: 'build/start/start.ts', showsKiosk: always },
  tour: { file: 'build/start/start.ts', parameters: ['--tour'], showsKiosk: always },
  test: { file: 'build/start/test.ts', showsKiosk },
  'test:full': { file: 'build/start/test.ts', parameters: ['--full'], showsKiosk: always },
  contract: { file: 'build/start/test.ts', parameters: ['contract'], showsKiosk: always },
  central: { file: 'central/cli.ts' },
  bench: { file: 'build/start/bench.ts' },
  types: { file: 'build/start/check.ts', parameters: ['types'] },
  lint: { file: 'build/start/check.ts', parameters: ['lint'] },
  format: {
    file: 'node_modules/prettier/bin/prettier.cjs',
    parameters: ['--write', '--log-level=warn', '.'],
  },
}

/** Runs the script in this process, as if Node had been called with its file. */
async function main(name: string | undefined, given: string[]): Promise<void> {
  const script = scripts[name ?? '']
  if (script === undefined)
    throw new SetupError(`there are these scripts: ${Object.keys(scripts).join(', ')}.`)
  const own = given.filter((parameter) => ![RETRY_ELECTRON, CHROMIUM].includes(parameter))
  if (given.includes(CHROMIUM)) chooseChromium()
  if (script.showsKiosk?.(own) === true) {
    const { prepareShell } = await import('./shell/prepare.ts')
    await prepareShell(given.includes(RETRY_ELECTRON))
  }

  const file = join(root, script.file)
  process.argv = [process.execPath, file, ...(script.parameters ?? []), ...own]
  await import(pathToFileURL(file).href)
}

process.env['NODE_COMPILE_CACHE'] = COMPILE_CACHE
enableCompileCache(COMPILE_CACHE)
try {
  await main(process.argv[2], process.argv.slice(3))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}
