import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, type LogEvent } from 'kysely'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, inject, onTestFinished } from 'vitest'
import type { Database, Tables } from './database.ts'
import { createEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { grantTo } from './privileges.ts'
import type { DatabaseKind } from './openDatabase.ts'
import { postgresDialect } from './postgres.ts'
import { rememberPristine } from './testReset.ts'

interface OpenOptions {
  /** Sees every statement: what an answer costs must not depend on whose number it is. */
  onStatement?: (event: LogEvent) => void
  /** On PostgreSQL: with the role that runs a store, which does not own it. */
  asStore?: boolean
}

/** Of a whole server, so of all who test on it. */
export const storeRole = 'skranke_test_store'
/** A migrated database as it is at first, the test's own until it is finished. */
export type Open = (options?: OpenOptions) => Promise<Database>

/** Runs the same tests on PGlite and on PostgreSQL: `describeOnBoth('letters', (open) => it('…', async () => { const db = await open() … }))`. */
export function describeOnBoth(name: string, tests: (open: Open, kind: DatabaseKind) => void): void {
  describe(`${name} (PGlite)`, () => tests(openEmbedded, 'pglite'))
  describe(`${name} (PostgreSQL)`, () => tests(openPostgres, 'postgresql'))
}

/** Roles and time limits are PostgreSQL's alone. */
export function describeOnPostgres(name: string, tests: (open: Open) => void): void {
  describe(`${name} (PostgreSQL)`, () => tests(openPostgres))
}

/** What tests are finished with, as good as new: making another one takes much longer. */
const idle: { embedded: PGlite[]; postgres: OwnDatabase[] } = { embedded: [], postgres: [] }

async function openEmbedded({ onStatement }: OpenOptions = {}): Promise<Database> {
  const pglite =
    idle.embedded.pop() ?? (await createEmbedded({ loadDataDir: await (migrated ??= migrateEmbedded()) }))
  onTestFinished(async () => {
    if (pglite.closed) return
    const { rows } = await pglite.query<{ reset: boolean }>('select pristine.reset()')
    if (rows[0]?.reset === true) idle.embedded.push(pglite)
    else await pglite.close()
  })
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), ...logged(onStatement) })
}

let migrated: Promise<Blob> | undefined

async function migrateEmbedded(): Promise<Blob> {
  const pglite = await createEmbedded({ loadDataDir: await emptyCluster() })
  await migrate(new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }))
  await pglite.exec(rememberPristine)
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
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

/** On PostgreSQL, with a connection that stays: making one takes longer than what a test is given it for. */
interface OwnDatabase {
  url: string
  owner: Client
}

async function openPostgres({ onStatement, asStore = false }: OpenOptions = {}): Promise<Database> {
  const database = idle.postgres.pop() ?? (await makePostgres(inject('DATABASE_URL_TEST')))
  const { url, owner } = database
  const db = new Kysely<Tables>({
    dialect: postgresDialect(asStore ? as(storeRole, url) : url),
    ...logged(onStatement),
  })
  onTestFinished(async () => {
    await db.destroy()
    const { rows } = await owner.query<{ reset: boolean }>('select pristine.reset()')
    if (rows[0]?.reset === true) idle.postgres.push(database)
    else await owner.end()
  })
  return db
}

let template: Promise<string> | undefined

async function makeTemplate(server: string): Promise<string> {
  const name = databaseName()
  await administer(server, [`create database ${name}`])
  const db = new Kysely<Tables>({ dialect: postgresDialect(urlOf(server, name)) })
  await migrate(db)
  await administer(urlOf(server, name), [makeStoreRole])
  await grantTo(db, storeRole)
  await db.destroy()
  await administer(urlOf(server, name), [rememberPristine])
  return name
}

/** Another worker may make it at the same time. */
const makeStoreRole = `do $$ begin create role ${storeRole} login;
  exception when duplicate_object or unique_violation then null; end $$`

async function makePostgres(server: string): Promise<OwnDatabase> {
  const name = databaseName()
  await administer(server, [`create database ${name} template ${await (template ??= makeTemplate(server))}`])
  const url = urlOf(server, name)
  const owner = new Client({ connectionString: url })
  // The server ends before its last clients do.
  owner.on('error', () => undefined)
  await owner.connect()
  return { url, owner }
}

function logged(onStatement: OpenOptions['onStatement']) {
  return onStatement ? { log: onStatement } : {}
}

function databaseName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`
}

function as(role: string, url: string): string {
  return Object.assign(new URL(url), { username: role }).href
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
