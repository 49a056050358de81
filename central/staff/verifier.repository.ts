import type { StaffVerifier } from '../../shared/wire/staff.ts'
import type { Connection } from '../database/database.ts'
import type { DerivedVerifier } from './verifier.ts'

export async function insertVerifier(
  connection: Connection,
  { officeId, staffId }: { officeId: string; staffId: string },
  { salt, verifier }: DerivedVerifier,
  expiresAt: Date,
): Promise<void> {
  await connection
    .insertInto('staff_verifier')
    .values({ office_id: officeId, staff_id: staffId, salt, verifier, expires_at: expiresAt })
    .execute()
}

/** The help desk has none, and this then does nothing. */
export async function renewVerifier(connection: Connection, staffId: string, expiresAt: Date): Promise<void> {
  await connection
    .updateTable('staff_verifier')
    .set({ expires_at: expiresAt })
    .where('staff_id', '=', staffId)
    .execute()
}

export async function deleteVerifier(connection: Connection, staffId: string): Promise<void> {
  await connection.deleteFrom('staff_verifier').where('staff_id', '=', staffId).execute()
}

export async function verifiersOf(
  connection: Connection,
  officeId: string,
  now: Date,
): Promise<StaffVerifier[]> {
  const rows = await connection
    .selectFrom('staff_verifier')
    .innerJoin('staff_member', 'staff_member.staff_id', 'staff_verifier.staff_id')
    .select(['staff_member.staff_id', 'username', 'role', 'salt', 'verifier', 'expires_at'])
    .where('staff_verifier.office_id', '=', officeId)
    .where('state', '=', 'active')
    .where('expires_at', '>', now)
    .orderBy('username')
    .execute()
  return rows.flatMap(({ staff_id: staffId, username, role, salt, verifier, expires_at: expiresAt }) =>
    role === 'help_desk'
      ? []
      : {
          staffId,
          username,
          role,
          salt: Buffer.from(salt).toString('base64'),
          verifier: Buffer.from(verifier).toString('base64'),
          expiresAt: expiresAt.toISOString(),
        },
  )
}
