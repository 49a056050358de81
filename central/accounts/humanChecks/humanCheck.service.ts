import { v7 as uuid } from 'uuid'
import type { HumanCheck, HumanCheckAnswer, HumanCheckRequest } from '../../../shared/wire/signIn.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { keyedHash } from '../../keys/keyedHash.ts'
import { accountPolicy } from '../policy.ts'
import { drawQuestion } from './drawQuestion.ts'
import { insertHumanCheck, takeHumanCheck } from './humanCheck.repository.ts'

/**
 * Tells a person from a program that only repeats requests or types numbers: it makes each further try cost an answer, one
 * in five or nine of which is right by chance. A program written for this kiosk can know the things; against that one
 * stand the counts by kiosk. Rule: MinID accounts 5.
 */
export async function askHuman(
  { db, keys, clock }: Central,
  { kiosk_id: kioskId }: KioskRow,
  { visitId, form }: HumanCheckRequest,
): Promise<HumanCheck> {
  const { kind, options, answer } = drawQuestion(form)
  const humanCheckId = uuid()
  const now = clock()
  const expiresAt = new Date(now.getTime() + accountPolicy.humanCheck.minutes * 60_000)
  await insertHumanCheck(db, now, {
    kiosk_id: kioskId,
    human_check_id: humanCheckId,
    visit_id: visitId,
    answer_hash: keyedHash(keys.pepper, 'human-check', humanCheckId, answer),
    expires_at: expiresAt,
  })
  return { humanCheckId, kind, options, expiresAt: expiresAt.toISOString() }
}

/** Good once, right or wrong. */
export async function useHumanCheck(
  { keys, clock }: Central,
  connection: Connection,
  { humanCheckId, answer, kiosk, visitId }: HumanCheckAnswer & { kiosk: KioskRow; visitId: string },
): Promise<boolean> {
  const asked = await takeHumanCheck(connection, { kioskId: kiosk.kiosk_id, humanCheckId, visitId })
  const given = keyedHash(keys.pepper, 'human-check', humanCheckId, answer)
  return asked !== undefined && asked.expires_at > clock() && given.equals(asked.answer_hash)
}
