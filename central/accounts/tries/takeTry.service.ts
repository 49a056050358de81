import type { HumanCheckAnswer } from '../../../shared/wire/signIn.ts'
import { recordAudit } from '../../audit/audit.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { revokeGrantsAt } from '../../grants/grant.repository.ts'
import { Refusal } from '../../refusal.ts'
import { useHumanCheck } from '../humanChecks/humanCheck.service.ts'
import { accountPolicy } from '../policy.ts'
import { personOrNull } from '../subject.ts'
import { isUnusualHour, judgeTry, type Verdict } from './judgeTry.ts'
import { countAtOffice } from './officeNorm.repository.ts'
import { countTriesElsewhere, lockTries, saveTries } from './try.repository.ts'

export interface Try {
  /** A person, or a stand-in. */
  personId: string
  kiosk: KioskRow
  visitId: string
  humanCheck: HumanCheckAnswer | undefined
}

/**
 * Counts a try before it is made, so that many at the same time are no more tries; a sign-in forgets them. Every verdict
 * costs the same statements. Give it a transaction, and refuse after that is committed: {@link refuseUnlessGo}.
 */
export async function takeTry(
  central: Central,
  connection: Connection,
  { personId, kiosk, visitId, humanCheck }: Try,
): Promise<Verdict> {
  const now = central.clock()
  const since = new Date(now.getTime() - accountPolicy.lockMinutes * 60_000)
  const place = { personId, kioskId: kiosk.kiosk_id }
  const isHuman =
    humanCheck !== undefined && (await useHumanCheck(central, connection, { ...humanCheck, kiosk, visitId }))
  const { thisHour, meanOfHours } = await countAtOffice(connection, kiosk.office_id, now)
  const row = await lockTries(connection, place, { now, since })
  const triesElsewhere = await countTriesElsewhere(connection, place, since)
  const officeIsUnusual = isUnusualHour(thisHour, meanOfHours)
  const verdict = judgeTry({ ...row, now, triesElsewhere, officeIsUnusual, isHuman })
  await saveTries(connection, place, {
    ...(verdict.verdict === 'go' ? { tries: row.tries + 1, lastTryAt: now } : row),
    waitUntil: waitAfter(verdict, row.waitUntil),
  })
  return verdict
}

/** One wait lets one try. */
function waitAfter(verdict: Verdict, waitUntil: Date | null): Date | null {
  if (verdict.verdict === 'wait') return verdict.until
  return verdict.verdict === 'go' ? null : waitUntil
}

/** @throws Refusal which says what has happened at the kiosks, never whether there is a person */
export function refuseUnlessGo(verdict: Verdict, now: Date): asserts verdict is Verdict & { verdict: 'go' } {
  if (verdict.verdict === 'go') return
  if (verdict.verdict === 'human_check')
    throw new Refusal('human_check_needed', 'Show first that you are a person.')
  const seconds = Math.max(1, Math.ceil((verdict.until.getTime() - now.getTime()) / 1000))
  throw verdict.verdict === 'locked'
    ? new Refusal('locked_here', 'Too many tries here. Wait, or ask at the counter.', seconds)
    : new Refusal('wait', 'Too many tries. Wait a moment.', seconds)
}

/** The last try that the kiosk lets the person have was wrong: whatever they were let do there before ends. */
export async function noteLock(
  { clock }: Central,
  connection: Connection,
  { personId, kiosk }: Pick<Try, 'personId' | 'kiosk'>,
): Promise<void> {
  const { kiosk_id: kioskId, office_id: officeId } = kiosk
  await revokeGrantsAt(connection, { personId, kioskId }, clock())
  const entry = {
    actor: 'kiosk',
    action: 'sign_in.locked',
    purpose: 'sign in' as const,
    personId: personOrNull(personId),
    officeId,
    kioskId,
  }
  await recordAudit(connection, entry, clock())
}
