import { randomUUID } from 'node:crypto'
import type { MobileCode, MobileConfirmationRequest } from '../../../shared/wire/mobileConfirmation.ts'
import { keyedHash } from '../../keys/keyedHash.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { Refusal } from '../../refusal.ts'
import { notify } from '../../notices/notify.ts'
import { hashMobileCode } from '../mobileCode.ts'
import { accountPolicy } from '../policy.ts'
import { codeRefused } from '../refusals.ts'
import { requireMobile } from '../contactChoices.ts'
import { requireNationalId } from '../subject.ts'
import { drawCodes } from '../../letters/codes/codes.ts'
import {
  countAsked,
  findConfirmed,
  insertAsked,
  markConfirmed,
  takeTry,
} from './mobileConfirmation.repository.ts'

const policy = {
  /** So that nobody is sent message after message by whoever types their number here. */
  perVisit: 3,
  perKioskAndHour: 30,
  /** An order may wait so long at a kiosk that lost its network. */
  daysKept: 8,
}

const minute = 60_000

/**
 * Sends a code to the number that somebody wants to be reached at; looks nobody up.
 * Rule: PIN-code letters 11.
 * @throws Refusal
 */
export async function askForMobileCode(
  central: Central,
  kiosk: KioskRow,
  { visitId, nationalId, mobile: typed, language }: MobileConfirmationRequest,
): Promise<{ confirmationId: string }> {
  const { db, keys, environment } = central
  const now = central.clock()
  const kioskId = kiosk.kiosk_id
  const number = requireNationalId(environment, nationalId)
  const mobile = requireMobile(typed)

  const confirmationId = randomUUID()
  const [code = ''] = drawCodes(1, accountPolicy.codeLength)
  await db.transaction().execute(async (transaction) => {
    const since = new Date(now.getTime() - 60 * minute)
    const { atKiosk, inVisit } = await countAsked(transaction, { kioskId, visitId, since })
    if (atKiosk >= policy.perKioskAndHour || inVisit >= policy.perVisit)
      throw new Refusal('too_many_attempts', 'Too many codes were sent. Wait a while.', 3600)
    await insertAsked(
      transaction,
      {
        kiosk_id: kioskId,
        mobile_confirmation_id: confirmationId,
        visit_id: visitId,
        national_id_hash: hashNationalId(keys.pepper, number),
        code_hash: hashMobileCode(keys.pepper, confirmationId, code),
        tries_left: accountPolicy.codeTries,
        asked_at: now,
      },
      new Date(now.getTime() - policy.daysKept * 24 * 60 * minute),
    )
    const values = { code, minutes: String(accountPolicy.codeMinutes) }
    const notice = { kind: 'mobile.confirm', values, deduplicationKey: confirmationId } as const
    await notify(central, transaction, { to: { mobile, language }, ...notice })
  })
  return { confirmationId }
}

/** @throws Refusal when the code is wrong, which is counted all the same */
export async function confirmByCode(
  { db, keys, clock }: Central,
  { kiosk_id: kioskId }: KioskRow,
  { confirmationId, code }: MobileCode,
): Promise<{ confirmed: true }> {
  const now = clock()
  const since = new Date(now.getTime() - accountPolicy.codeMinutes * minute)
  const isRight = await db.transaction().execute(async (transaction) => {
    const right = await takeTry(transaction, { kioskId, confirmationId, since })
    if (right?.equals(hashMobileCode(keys.pepper, confirmationId, code)) !== true) return false
    await markConfirmed(transaction, { kioskId, confirmationId, now })
    return true
  })
  if (!isRight) throw codeRefused()
  return { confirmed: true }
}

interface OrderToConfirm {
  mobileConfirmationId?: string | undefined
  nationalId: string
  visitId: string
}

/** Whether each of these orders of a kiosk, in their order, was made by who has the telephone they named. */
export async function areConfirmed(
  { keys }: Central,
  connection: Connection,
  kioskId: string,
  orders: OrderToConfirm[],
): Promise<boolean[]> {
  const ids = orders.flatMap(({ mobileConfirmationId: id }) => id ?? [])
  if (ids.length === 0) return orders.map(() => false)
  const rows = await findConfirmed(connection, kioskId, ids)
  const known = new Map(rows.map((row) => [row.mobile_confirmation_id, row]))
  return orders.map(({ mobileConfirmationId = '', nationalId, visitId }) => {
    const row = known.get(mobileConfirmationId)
    return row?.visit_id === visitId && row.national_id_hash.equals(hashNationalId(keys.pepper, nationalId))
  })
}

function hashNationalId(pepper: Buffer, nationalId: string): Buffer {
  return keyedHash(pepper, 'mobile-confirmation-number', nationalId)
}
