// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainNpmFailure, runNpm } from './npm.mjs'
import { say, SetupError } from './say.mjs'
import { awaitTurn, holdTurn } from './turn.mjs'

const PROGRESS_MS = 5_000
/** Scripts stay off because no package of ours needs one; the development tools are what these commands run. */
const NPM_CI = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  // What an interrupted run got is not asked for again, and a machine without a network soon learns so.
  '--prefer-offline',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
]

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string | string[] }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** Installs the packages of the lockfile, unless exactly those are there. */
export async function installPackages(/** @type {string} */ root) {
  const locked = readPackages(join(root, 'package-lock.json'))
  if (firstMissing(root, locked) === undefined) return
  const turn = join(root, '.skranke/npm.pid')
  await awaitTurn(turn)
  if (firstMissing(root, locked) === undefined) return

  const { code, output, wasEnded } = await holdTurn(turn, (takeTurn) => {
    const stopTelling = tellProgress(root, locked)
    return runNpm(NPM_CI, takeTurn).finally(stopTelling)
  })
  if (wasEnded) throw new SetupError('interrupted; the same command goes on where it stopped.')
  if (code !== 0) throw new SetupError(explainNpmFailure(output))
  // npm drops an optional package that it could not download without a word, and Node 24 is one.
  const missing = firstMissing(root, locked)
  if (missing !== undefined)
    throw new SetupError(`npm could not download ${missing}: run the same command again.`)
  say('packages are installed')
}

/** The first package that is not there as locked, by what npm noted and by what lies on the disk. */
function firstMissing(/** @type {string} */ root, /** @type {LockedPackages} */ locked) {
  return (
    firstDifference(locked, readInstalled(root)) ?? neededPaths(locked).find((path) => !isThere(root, path))
  )
}

function tellProgress(/** @type {string} */ root, /** @type {LockedPackages} */ locked) {
  const needed = neededPaths(locked)
  say(
    `installing ${needed.length} packages from the npm registry; an interrupted run goes on where it stopped`,
  )
  const count = () => needed.filter((path) => isThere(root, path)).length
  const timer = setInterval(() => say(`${count()} of ${needed.length} packages are there`), PROGRESS_MS)
  return () => clearInterval(timer)
}

function isThere(/** @type {string} */ root, /** @type {string} */ path) {
  return existsSync(join(root, path, 'package.json'))
}

/** @returns {string[]} */
function neededPaths(/** @type {LockedPackages} */ locked) {
  return Object.entries(locked).flatMap(([path, entry]) => (isNeeded(entry, process) ? path : []))
}

/** @returns {LockedPackages} */
function readPackages(/** @type {string} */ path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  delete packages[''] // this project itself
  return packages
}

/**
 * npm writes this copy of the lockfile last: after an interruption it is missing, old or cut off.
 * @returns {LockedPackages}
 */
function readInstalled(/** @type {string} */ root) {
  try {
    return readPackages(join(root, 'node_modules', '.package-lock.json'))
  } catch (error) {
    const interrupted =
      error instanceof SyntaxError || /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT'
    if (interrupted) return {}
    throw error
  }
}

/**
 * What is missing, or there in another version than locked: the path of the first such package.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @param {{ platform: string, arch: string }} machine
 * @returns {string | undefined}
 */
export function firstDifference(locked, installed, machine = process) {
  const differs = (/** @type {[string, LockedPackage]} */ [path, wanted]) => {
    const there = installed[path]
    if (there === undefined) return isNeeded(wanted, machine)
    return there.version !== wanted.version || there.integrity !== wanted.integrity
  }
  return Object.entries(locked).find(differs)?.[0]
}

/**
 * Of the optional packages only those made for this platform are sure to be installed: what names none hangs below one
 * for another platform, and what names a C library may be for the other one.
 */
function isNeeded(
  /** @type {LockedPackage} */ entry,
  /** @type {{ platform: string, arch: string }} */ machine,
) {
  if (!entry.optional) return true
  if (entry.libc !== undefined || (entry.os === undefined && entry.cpu === undefined)) return false
  return matches(entry.os, machine.platform) && matches(entry.cpu, machine.arch)
}

function matches(/** @type {string | string[] | undefined} */ names, /** @type {string} */ name) {
  return names === undefined || [names].flat().includes(name)
}
