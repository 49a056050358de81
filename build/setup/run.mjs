// @ts-check
/**
 * Entry of every npm script: `node build/setup/run.mjs <script> [arguments]`. Does the set-up the script still needs,
 * then runs it. Everything up to the hand-over below must run on Node 18 without any package.
 */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installPackages } from './packages.mjs'
import { needsNode24, node24Path, runOnNode24 } from './node24.mjs'
import { say, SetupError } from './say.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const main = fileURLToPath(new URL('main.ts', import.meta.url))

try {
  process.chdir(root)
  await installPackages(root)
  if (needsNode24(process.versions.node)) {
    process.exitCode = await runOnNode24(node24Path(root), main, process.argv.slice(2))
  } else {
    await import(pathToFileURL(main).href)
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}
