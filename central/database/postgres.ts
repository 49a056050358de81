import { PostgresDialect, type Dialect } from 'kysely'
import { Pool, TypeOverrides, types } from 'pg'

const connections = 20
/** A server that does not even refuse must not hang whoever asks. */
const connectionTimeoutMillis = 5_000

/** A PostgreSQL server, 15 or newer. */
export function postgresDialect(url: string): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis,
    types: sameTypesOnBoth(),
  })
  // An idle connection that breaks: the pool replaces it, the next query tells if the server is gone.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}

/** As in `embedded.ts`: dates stay text, because a Date would shift them by the time zone; counts are numbers. */
function sameTypesOnBoth(): TypeOverrides {
  const overrides = new TypeOverrides()
  overrides.setTypeParser(types.builtins.DATE, (text) => text)
  overrides.setTypeParser(types.builtins.INT8, Number)
  return overrides
}
