import { pino, type LoggerOptions } from 'pino'
import type { Central } from './central.ts'
import type { CommandLine } from './commandLine.ts'
import { settledEnvironment, settleEnvironment } from './database/environment.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase, type DatabaseKind } from './database/openDatabase.ts'
import { requestPatience } from './database/postgres.ts'
import { openKeys } from './keys/openKeys.ts'
import { readLetterPolicy } from './letters/readLetterPolicy.ts'
import { createMetrics, type Metrics } from './operation/metrics.ts'
import { createPasswordHashing } from './passwords/passwordHashing.ts'
import { readCommandsPerHour } from './sync/hourlyLimit.ts'
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
export async function openCentral({ command, dataDirectory, demo }: CommandLine): Promise<OpenCentral> {
  const metrics = createMetrics()
  const log = pino({ base: null, hooks: countErrors(metrics) }, pino.destination({ dest: 2, sync: true }))
  const serving = command === 'serve'
  const patience = serving ? requestPatience : {}
  const database = await openDatabase({ url: process.env['DATABASE_URL'], dataDirectory, patience })
  try {
    await migrate(database.db)
    const asked = demo ? 'demo' : 'production'
    // A command that only looks must not settle what a new database is for.
    if (demo || serving) await settleEnvironment(database.db, asked)
    const environment = (await settledEnvironment(database.db)) ?? asked
    const clock = () => new Date()
    const keys = await openKeys(database.db, dataDirectory, clock())
    const central: Central = {
      db: database.db,
      keys,
      register: storedRegister,
      passwords: createPasswordHashing({ atOnce: 2, waiting: 32 }),
      environment,
      kioskCommandsPerHour: readCommandsPerHour(process.env),
      letterPolicy: readLetterPolicy(process.env),
      dataDirectory,
      clock,
      log,
      metrics,
    }
    return { central, database: database.kind, close: database.close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Whatever is logged as an error is seen by who watches numbers alone. */
function countErrors({ errors }: Metrics): NonNullable<LoggerOptions['hooks']> {
  return {
    logMethod(parameters, method, level) {
      if (level >= pino.levels.values['error']!) errors.inc()
      method.apply(this, parameters)
    },
  }
}
