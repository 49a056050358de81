// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainNpmFailure, startNpm } from './npm.mjs'
import { say, SetupError } from './say.mjs'

const PROGRESS_MS = 5_000

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string | string[] }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** Installs the packages of the lockfile, unless exactly those are there. */
export async function installPackages(/** @type {string} */ root) {
  const locked = readPackages(join(root, 'package-lock.json'))
  if (firstDifference(locked, readInstalled(root)) === undefined) return

  const needed = Object.keys(locked).filter((path) => isNeeded(locked[path] ?? {}, process))
  const isThere = (/** @type {string} */ path) => existsSync(join(root, path, 'package.json'))
  say(
    `installing ${needed.length} packages from the npm registry; an interrupted run goes on where it stopped`,
  )
  const progress = setInterval(
    () => say(`${needed.filter(isThere).length} of ${needed.length} packages are there`),
    PROGRESS_MS,
  )
  // Scripts stay off because no package of ours needs one, and the development tools are what these commands run.
  const { code, output } = await startNpm([
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]).finally(() => clearInterval(progress))
  if (code !== 0) throw new SetupError(explainNpmFailure(output))
  say('packages are installed')
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
