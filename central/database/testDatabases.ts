import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, type LogEvent } from 'kysely'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, describe, inject, onTestFinished } from 'vitest'
import type { Database, Tables } from './database.ts'
import { createEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import type { DatabaseKind } from './openDatabase.ts'
import { postgresDialect } from './postgres.ts'

interface OpenOptions {
  /** Sees every statement: what an answer costs must not depend on whose number it is. */
  onStatement?: (event: LogEvent) => void
}
/** A fresh, migrated database, closed when the test is finished. */
export type Open = (options?: OpenOptions) => Promise<Database>

/** Runs the same tests on PGlite and on PostgreSQL: `describeOnBoth('letters', (open) => it('…', async () => { const db = await open() … }))`. */
export function describeOnBoth(name: string, tests: (open: Open, kind: DatabaseKind) => void): void {
  describe(`${name} (PGlite)`, () => tests(openerOf(embeddedTemplate()), 'pglite'))
  describe(`${name} (PostgreSQL)`, () => tests(openerOf(postgresTemplate()), 'postgresql'))
}

type Template = (options: OpenOptions) => Promise<Database>

function openerOf(template: Template): Open {
  return async (options = {}) => {
    const db = await template(options)
    onTestFinished(() => db.destroy())
    return db
  }
}

/** Making a PGlite cluster takes seconds, copying a migrated one half a second. */
function embeddedTemplate(): Template {
  let migrated: Promise<Blob> | undefined
  return async ({ onStatement }) => {
    migrated ??= migrateEmbedded()
    const pglite = await createEmbedded({ loadDataDir: await migrated })
    return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), ...logged(onStatement) })
  }
}

async function migrateEmbedded(): Promise<Blob> {
  const pglite = await createEmbedded({ loadDataDir: await emptyCluster() })
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  await migrate(db)
  const dump = await pglite.dumpDataDir('none')
  await db.destroy()
  return dump
}

/** The same for every run with this version of PGlite, so kept beside it. */
async function emptyCluster(): Promise<Blob> {
  const directory = join(import.meta.dirname, '../../node_modules/.cache/skranke')
  const file = join(directory, `pglite-${versionOfPglite()}.tar`)
  if (existsSync(file)) return openAsBlob(file)

  const pglite = await PGlite.create()
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  mkdirSync(directory, { recursive: true })
  writeFileSync(`${file}.${process.pid}`, await dump.bytes())
  renameSync(`${file}.${process.pid}`, file)
  return dump
}

function versionOfPglite(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest = readFileSync(join(main, '../../package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

function postgresTemplate(): Template {
  const server = inject('DATABASE_URL_TEST')
  const template = databaseName()
  let migrated: Promise<void> | undefined
  const made: string[] = []
  afterAll(() =>
    administer(
      server,
      made.map((name) => `drop database ${name} with (force)`),
    ),
  )

  async function migrateTemplate(): Promise<void> {
    await administer(server, [`create database ${template}`])
    made.push(template)
    const db = new Kysely<Tables>({ dialect: postgresDialect(urlOf(server, template)) })
    await migrate(db)
    await db.destroy()
  }

  return async ({ onStatement }) => {
    await (migrated ??= migrateTemplate())
    const name = databaseName()
    await administer(server, [`create database ${name} template ${template}`])
    made.push(name)
    return new Kysely<Tables>({ dialect: postgresDialect(urlOf(server, name)), ...logged(onStatement) })
  }
}

function logged(onStatement: OpenOptions['onStatement']) {
  return onStatement ? { log: onStatement } : {}
}

function databaseName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`
}

function urlOf(server: string, database: string): string {
  return Object.assign(new URL(server), { pathname: `/${database}` }).href
}

async function administer(server: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
