import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import type { Central } from './central.ts'
import type { Database } from './database/database.ts'
import type { DatabaseKind } from './database/openDatabase.ts'
import { fleetCommands } from './fleet/commands.ts'
import { createTestCentral } from './testCentral.ts'

/** A store as kiosks reach it: by HTTP on a free port of this machine. */
export interface TestStore {
  url: string
  central: Central
  /** A one-time code for a new kiosk. */
  invite: () => Promise<string>
  stop: () => Promise<void>
}

/** The office of every kiosk here. */
const office = {
  office_id: 'oslo',
  name: 'Skatteetaten, Oslo',
  street: 'Fredrik Selmers vei 4',
  post_code: '0663',
  place: 'OSLO',
  opening_hours: '[]',
}

/** The whole store on a test's database, with one office and an empty register. */
export async function startTestStore(
  db: Database,
  overrides: Partial<Central> = {},
  database: DatabaseKind = 'pglite',
  wishedPort = 0,
): Promise<TestStore> {
  await db
    .insertInto('office')
    .values(office)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const central = createTestCentral(db, overrides)
  const app = await createApp(central, { database })
  await app.listen({ host: '127.0.0.1', port: wishedPort })
  const { port } = app.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    central,
    async invite() {
      const printed: string[] = []
      const command = fleetCommands.find(({ name }) => name === 'kiosk invite')
      await command?.run(central, [office.office_id], (line) => printed.push(line))
      return printed.at(-1) ?? ''
    },
    stop: () => app.close(),
  }
}
