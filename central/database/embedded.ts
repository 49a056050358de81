import { PGlite, types, type PGliteOptions } from '@electric-sql/pglite'

/** PGlite, a PostgreSQL within this process: for demo and training, since it does not fsync. */
export function createEmbedded(options: PGliteOptions): Promise<PGlite> {
  return PGlite.create({ ...options, parsers: sameTypesOnBoth })
}

/** As in `postgres.ts`. */
const sameTypesOnBoth = {
  [types.DATE]: (text: string) => text,
  [types.INT8]: Number,
  [types.BYTEA]: (text: string) => Buffer.from(text.slice('\\x'.length), 'hex'),
}
