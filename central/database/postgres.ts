import { PostgresDialect, type Dialect } from 'kysely'
import { Pool, TypeOverrides, types, type PoolConfig } from 'pg'

const connections = 20
/** A server that does not even refuse must not hang whoever asks. */
const connectionTimeoutMillis = 5_000

/** In milliseconds; PostgreSQL's own names. */
export type Patience = Pick<
  PoolConfig,
  'lock_timeout' | 'statement_timeout' | 'idle_in_transaction_session_timeout'
>

/** Whoever waits longer for an answer has gone, and must not hold up those behind. */
export const requestPatience: Patience = {
  lock_timeout: 10_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
}

/** A PostgreSQL server, 15 or newer. */
export function postgresDialect(url: string, patience: Patience = {}): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis,
    ...patience,
    types: sameTypesOnBoth(),
  })
  // A connection that breaks while nobody asks: the pool replaces it, the next query tells if the server is gone.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new PostgresDialect({ pool })
}

/** As in `embedded.ts`: dates stay text, because a Date would shift them by the time zone; counts are numbers. */
function sameTypesOnBoth(): TypeOverrides {
  const overrides = new TypeOverrides()
  overrides.setTypeParser(types.builtins.DATE, (text) => text)
  overrides.setTypeParser(types.builtins.INT8, Number)
  return overrides
}
