import { pino } from 'pino'
import type { Central } from './central.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase, type DatabaseKind } from './database/openDatabase.ts'
import { openKeys } from './keyFiles.ts'
import { readLetterPolicy } from './letters/readLetterPolicy.ts'
import { createPasswordHashing } from './passwords/passwordHashing.ts'
import { storedRegister } from './register/person.repository.ts'

export interface OpenCentral {
  central: Central
  database: DatabaseKind
  close: () => Promise<void>
}

/**
 * Opens database and keys, and brings the tables up to date.
 * @throws StartError with a sentence that says what to do
 */
export async function openCentral({
  dataDirectory,
  demo,
}: {
  dataDirectory: string
  demo: boolean
}): Promise<OpenCentral> {
  const log = pino({ base: null }, pino.destination({ dest: 2, sync: true }))
  const database = await openDatabase({ url: process.env['DATABASE_URL'], dataDirectory })
  try {
    await migrate(database.db)
    const keys = await openKeys(database.db, dataDirectory)
    const central: Central = {
      db: database.db,
      keys,
      register: storedRegister,
      passwords: createPasswordHashing({ atOnce: 2, waiting: 32 }),
      environment: demo ? 'demo' : 'production',
      letterPolicy: readLetterPolicy(process.env),
      dataDirectory,
      clock: () => new Date(),
      log,
    }
    return { central, database: database.kind, close: database.close }
  } catch (error) {
    await database.close()
    throw error
  }
}
