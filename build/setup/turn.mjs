// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { say } from './say.mjs'

const POLL_MS = 1_000
/** Nobody installs for that long: the number has gone to another process since. */
const OLDEST_MS = 15 * 60 * 1000

/**
 * Waits while another process works on the same folder (two commands at once, or one that outlived its terminal).
 * @param {string} file that names the process at work
 */
export async function awaitTurn(file) {
  let told = false
  while (isAtWork(file)) {
    if (!told) say('another command is installing the packages; waiting for it')
    told = true
    await delay(POLL_MS)
  }
}

/**
 * Runs the work in a process of its own and names that, so that it counts even when this one is killed.
 * @template T
 * @param {string} file
 * @param {(takeTurn: (pid: number | undefined) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function holdTurn(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  try {
    return await work((pid) => writeFileSync(file, String(pid)))
  } finally {
    rmSync(file, { force: true })
  }
}

function isAtWork(/** @type {string} */ file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Date.now() - statSync(file).mtimeMs < OLDEST_MS && pid > 0 && process.kill(pid, 0)
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code
    // EPERM: it runs, for another user.
    if (code === 'EPERM') return true
    if (code === 'ENOENT' || code === 'ESRCH') return false
    throw error
  }
}
