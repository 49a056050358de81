import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { FakeStore } from '../support/fakeStore.ts'
import { syntheticNationalIds } from '../support/syntheticNationalIds.ts'
import { openTestKiosk, order, temporaryFolder } from '../support/testKiosk.ts'

/**
 * `npm run bench`: what a visitor waits for after "Bestill" (parse, seal, sign, commit) beside the least it can cost: one
 * row of the same size, committed by SQLite with `synchronous=FULL` on the same disk in the same run.
 */
const rounds = 300
const bytesOfARow = 3000

using folder = temporaryFolder()
const store = await new FakeStore().start()
const { kiosk } = await openTestKiosk(store, join(folder.path, 'kiosk'))
await store.stop()
kiosk.startVisit()

const raw = new Sqlite(join(folder.path, 'raw.db'))
raw.pragma('journal_mode = WAL')
raw.pragma('synchronous = FULL')
raw.exec('CREATE TABLE row (content BLOB) STRICT')
const insert = raw.prepare('INSERT INTO row VALUES (?)')
const content = Buffer.alloc(bytesOfARow, 1)

const orders: number[] = []
const commits: number[] = []
for (const nationalId of syntheticNationalIds(rounds)) {
  orders.push(milliseconds(() => order(kiosk, nationalId)))
  commits.push(milliseconds(() => insert.run(content)))
}
raw.close()
await kiosk.close()

const [tap, commit] = [median(orders), median(commits)]
console.log(`order, from tap to disk      median ${tap.toFixed(2)} ms`)
console.log(`one raw row, synchronous     median ${commit.toFixed(2)} ms`)
console.log(`ratio ${(tap / commit).toFixed(2)} (${rounds} rounds, alternating)`)

function milliseconds(work: () => void): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
