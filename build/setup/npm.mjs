// @ts-check
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/

/**
 * Runs npm with what it says on stderr.
 * @param {string[]} parameters
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function startNpm(parameters) {
  const cli = npmCli()
  // Without a known place for npm the shell has to find it, on Windows as `npm.cmd`.
  const child =
    cli === undefined
      ? spawn(['npm', ...parameters].join(' '), { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn(process.execPath, [cli, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      output += chunk.toString()
      process.stderr.write(chunk)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** The npm that runs this script; other package managers set the same variable, and can't read the lockfile. */
function npmCli() {
  const running = process.env['npm_execpath']
  if (running !== undefined && /npm-cli\.js$/.test(running)) return running
  const directory = dirname(process.execPath)
  const beside = [
    join(directory, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(directory, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  return beside.find((path) => existsSync(path))
}

/** One sentence that says what to do about a failed `npm ci`. */
export function explainNpmFailure(/** @type {string} */ output) {
  const unreachable = UNREACHABLE.exec(output)?.[1]
  if (unreachable !== undefined)
    return `the npm registry can't be reached (${unreachable}): connect this machine and run the same command again.`
  if (/\bEUSAGE\b/.test(output))
    return "package.json and package-lock.json don't belong together: take both from the same commit and run again."
  if (/\bENOSPC\b/.test(output)) return 'the disk is full: make room and run the same command again.'
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output))
    return 'this folder or npm’s cache is not writable for this user: correct that and run the same command again.'
  return 'npm could not install the packages, see its messages above; the same command tries again.'
}
