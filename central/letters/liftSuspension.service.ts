import { recordAudit } from '../audit/audit.ts'
import type { Connection } from '../database/database.ts'

interface LiftedSuspension {
  /** Who is identified. */
  personId: string
  kioskId: string | null
  receivedAt: Date
}

/** Codes that somebody unidentified had blocked work again. What the person has blocked stays so. Rule: PIN-code letters 7. */
export async function liftSuspension(
  connection: Connection,
  { personId, kioskId, receivedAt }: LiftedSuspension,
): Promise<void> {
  await connection
    .updateTable('letter_block')
    .set({ lifted_at: receivedAt })
    .where('person_id', '=', personId)
    .where('is_final', '=', false)
    .where('lifted_at', 'is', null)
    .execute()
  const purpose = 'let PIN codes work again' as const
  const entry = {
    actor: 'kiosk',
    action: 'letter.suspension_lifted',
    purpose,
    personId,
    officeId: null,
    kioskId,
  }
  await recordAudit(connection, entry, receivedAt)
}
