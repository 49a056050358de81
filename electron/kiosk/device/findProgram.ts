import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where the programs of administrators lie, which a desktop's PATH leaves out. */
const further = ['/usr/sbin', '/sbin']

/** @returns the absolute path of an installed program, or null */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return [...folders, ...further].map((folder) => join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
