import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL; `createDatabase(inject('DATABASE_URL_TEST'))` gives each test its own database. */
    DATABASE_URL_TEST: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  project.provide('DATABASE_URL_TEST', postgres.url)
  return () => postgres.stop()
}
