import { sql } from 'kysely'
import type { Connection } from './database.ts'

export interface Role {
  /** Itself, by membership or as a superuser: then it may do anything, whatever it was granted. */
  actsAsOwner: boolean
}

export async function findRole(connection: Connection, name: string): Promise<Role | undefined> {
  const { rows } = await sql<Role>`
    select pg_has_role(pg_roles.oid, relowner, 'member') as "actsAsOwner"
    from pg_roles, pg_class where rolname = ${name} and pg_class.oid = 'store'::regclass`.execute(connection)
  return rows[0]
}
