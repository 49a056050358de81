import { enrolTestKiosk } from '../../central/testKiosk.ts'
import { startPostgres } from '../../build/postgres/postgres.ts'
import { temporaryFolder } from '../support/testKiosk.ts'
import { startBenchStore } from './sync/benchStore.ts'
import { prepare, syncAll } from './sync/load.ts'
import { findPgbench, runPgbench } from './sync/pgbench.ts'
import { overhearSync } from './sync/statements.ts'

/**
 * `npm run bench`: what the store makes of PostgreSQL. Sixteen kiosks sync at once, one order at a time and fifty; beside
 * it `pgbench` runs the statements of such a sync with sixteen clients, on the same durable server in the same run.
 */
const clients = 16
const seconds = 5

const pgbench = findPgbench()
if (pgbench === undefined)
  console.log('sync: pgbench is not on this machine (Debian: postgresql); nothing to compare with.')
else await compare(pgbench)

async function compare(pgbench: string): Promise<void> {
  const postgres = await startPostgres({ durable: true })
  using folder = temporaryFolder()
  const url = await postgres.createDatabase()
  const store = await startBenchStore(url)
  const script = await overhearSync(store, url, clients)
  if (process.env['SHOW']) console.log(script)

  const kiosks = await Promise.all(Array.from({ length: clients }, () => enrolTestKiosk(store)))
  const perSecond = async (syncs: number, commandsPerSync: number) =>
    commandsPerSync * (await syncAll(store.url, await prepare(store, kiosks, { syncs, commandsPerSync })))

  await perSecond(50, 1)
  const single = await perSecond(200, 1)
  const batched = await perSecond(10, 50)
  const bare = await runPgbench(pgbench, { url, script, clients, seconds, folder: folder.path })
  await store.stop()
  await postgres.stop()

  console.log(
    `sync, one order each        ${single.toFixed(0)} a second, pgbench ${bare.toFixed(0)}: ratio ${(single / bare).toFixed(2)} (at least 0.3)`,
  )
  console.log(
    `orders, fifty a sync        ${batched.toFixed(0)} a second: ${(batched / single).toFixed(2)} times single ones (at least 3)`,
  )
}
