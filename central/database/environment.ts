import type { Environment } from '../../shared/domain/nationalId.ts'
import { StartError } from '../startError.ts'
import type { Connection } from './database.ts'

/**
 * Whose persons a database holds is settled once, and never both kinds.
 * @throws StartError
 */
export async function settleEnvironment(connection: Connection, asked: Environment): Promise<void> {
  await connection.updateTable('store').set({ environment: asked }).where('environment', 'is', null).execute()
  const settled = await settledEnvironment(connection)
  if (settled === asked) return
  throw new StartError(
    settled === 'demo'
      ? 'This database holds the synthetic persons of a demo: start it with --demo, or choose another database.'
      : 'This database is for production, where no demo may run: leave out --demo, or choose another database.',
  )
}

/** null until it is settled. */
export async function settledEnvironment(connection: Connection): Promise<Environment | null> {
  const { environment } = await connection.selectFrom('store').select('environment').executeTakeFirstOrThrow()
  return environment
}
