import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inject } from 'vitest'
import { createDatabase } from '../../build/postgres/createDatabase.ts'

/** An empty PostgreSQL database that a process of its own can reach; it goes with the server. */
export function createPostgresDatabase(): Promise<string> {
  return createDatabase(inject('DATABASE_URL_TEST'))
}

/**
 * Runs a program that kills itself at a checkpoint.
 * @param url of a PostgreSQL; without it, PGlite in that directory
 * @returns the signal that ended it
 */
export async function runUntilKilled(
  program: string,
  { checkpoint, dataDirectory, url }: { checkpoint: string; dataDirectory: string; url: string | undefined },
): Promise<unknown> {
  const parameters = [program, dataDirectory, checkpoint, ...(url === undefined ? [] : [url])]
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [, signal] = (await once(child, 'exit')) as unknown[]
  return signal
}
