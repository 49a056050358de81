// @ts-check
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/

/**
 * Runs npm with what it says on stderr. Whoever ends this process ends npm first.
 * @param {string[]} parameters
 * @param {(pid: number | undefined) => void} onStarted
 * @returns {Promise<{ code: number | null, output: string, wasEnded: boolean }>}
 */
export function runNpm(parameters, onStarted) {
  const child = startNpm(parameters)
  onStarted(child.pid)
  let wasEnded = false
  const end = () => {
    wasEnded = true
    child.kill('SIGTERM')
  }
  for (const signal of SIGNALS) process.on(signal, end)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      output += chunk.toString()
      process.stderr.write(chunk)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, end)
      resolve({ code, output, wasEnded })
    })
  })
}

function startNpm(/** @type {string[]} */ parameters) {
  const cli = npmCli()
  if (cli !== undefined)
    return spawn(process.execPath, [cli, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  // Without a known place for npm the shell has to find it, on Windows as `npm.cmd`.
  return spawn(['npm', ...parameters].join(' '), { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
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
