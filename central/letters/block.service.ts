import { randomUUID } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { recordAudit } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { notify } from '../notices/notify.ts'

export interface LetterBlock {
  nationalId: string
  /** Who is identified, for whom it is final; null: a suspension of whoever has the number. */
  personId: string | null
  commandId: string
  /** null: the help desk took it. */
  kioskId: string | null
  receivedAt: Date
}

/**
 * In force at once: no code of a letter that was ordered before works any more, and an order that waits is cancelled when
 * production comes to it. One row and the same statements, whoever the number belongs to. Rules: PIN-code letters 3, 7.
 */
export async function applyLetterBlock(
  central: Central,
  connection: Connection,
  block: LetterBlock,
): Promise<void> {
  const { nationalId, commandId, kioskId, receivedAt } = block
  const personId = block.personId ?? (await personOf(central, connection, block))
  // Where the number is nobody's, nobody's codes are blocked, which costs the same.
  const blockedId = personId ?? randomUUID()
  await connection
    .insertInto('letter_block')
    .values({
      person_id: blockedId,
      letter_block_id: uuid(),
      command_id: commandId,
      kiosk_id: kioskId,
      is_final: block.personId !== null,
      blocked_at: receivedAt,
      lifted_at: null,
    })
    .onConflict((conflict) => conflict.column('command_id').doNothing())
    .execute()
  if (kioskId !== null) {
    const entry = { ...accessAt(kioskId), action: 'letter.blocked', personId, officeId: null, kioskId }
    await recordAudit(connection, entry, receivedAt)
  }
  const to = block.personId === null ? { nationalId } : { personId: blockedId }
  await notify(central, connection, { to, kind: 'letter.blocked', values: {}, deduplicationKey: commandId })
}

async function personOf(
  { register }: Central,
  connection: Connection,
  { nationalId, kioskId }: LetterBlock,
): Promise<string | null> {
  const person = await register.lookUp(connection, nationalId, accessAt(kioskId))
  return person?.personId ?? null
}

/** The help desk has recorded who of it asked, and what for. */
function accessAt(kioskId: string | null) {
  return { actor: kioskId === null ? 'help desk' : 'kiosk', purpose: 'block PIN codes' as const, kioskId }
}
