import { gunzipSync } from 'node:zlib'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { BackupProblem } from './sealedFile.ts'

/** What a backup consists of, in this order; each is JSON, compressed and sealed. */
export const Message = Type.Union([
  Type.Object({
    kind: Type.Literal('start'),
    begunAt: Type.String(),
    migrations: Type.Array(Type.String()),
  }),
  /** Some rows of a table, as a JSON array. */
  Type.Object({ kind: Type.Literal('rows'), table: Type.String(), rows: Type.String() }),
  /** The signed heads of the audit log, so that the restored log is held against them. */
  Type.Object({ kind: Type.Literal('audit_heads'), file: Type.String() }),
])
export type Message = Static<typeof Message>

/** @throws BackupProblem */
export function unpack(packed: Buffer): Message {
  const message: unknown = JSON.parse(gunzipSync(packed).toString())
  if (Check(Message, message)) return message
  throw new BackupProblem('This backup was made by another release of Skranke. Restore it with that one.')
}
