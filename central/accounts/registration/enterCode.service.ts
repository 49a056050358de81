import type { RegistrationCode } from '../../../shared/wire/registration.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { KioskRow } from '../../fleet/kiosk.repository.ts'
import { useCode } from '../../letters/codes/useCode.service.ts'
import { accountPolicy, minutesAfter } from '../policy.ts'
import { codeRefused } from '../refusals.ts'
import { noteLock, refuseUnlessGo, takeTry } from '../tries/takeTry.service.ts'
import type { Verdict } from '../tries/judgeTry.ts'
import { forgetTries } from '../tries/try.repository.ts'
import { proveRegistration, takeCodeTry, type RegistrationRow } from './registration.repository.ts'

type Outcome = { verdict: Verdict; proven: boolean } | null

/**
 * Proves by a code of the letter that the number is the visitor's own. A wrong one counts as a wrong password does.
 * @throws Refusal the same for a wrong code, for nobody's, and for a registration that there is none of
 */
export async function enterRegistrationCode(
  central: Central,
  kiosk: KioskRow,
  body: RegistrationCode,
): Promise<{ proven: true }> {
  const outcome = await central.db.transaction().execute((transaction): Promise<Outcome> => {
    return tryCode(central, transaction, kiosk, body)
  })
  if (outcome === null) throw codeRefused()
  refuseUnlessGo(outcome.verdict, central.clock())
  if (!outcome.proven) throw codeRefused()
  return { proven: true }
}

async function tryCode(
  central: Central,
  connection: Connection,
  kiosk: KioskRow,
  { registrationId, code, humanCheck }: RegistrationCode,
): Promise<Outcome> {
  const now = central.clock()
  const key = { kioskId: kiosk.kiosk_id, registrationId }
  const row = await takeCodeTry(connection, key, now)
  if (row === undefined) return null
  const { person_id: personId, visit_id: visitId } = row
  const verdict = await takeTry(central, connection, { personId, kiosk, visitId, humanCheck })
  if (verdict.verdict !== 'go') return { verdict, proven: false }

  const proven = await useRowCode(central, connection, row, code)
  if (proven) {
    await proveRegistration(connection, key, minutesAfter(now, accountPolicy.processMinutes))
    await forgetTries(connection, { personId, kioskId: kiosk.kiosk_id })
  } else if (verdict.isLast) await noteLock(central, connection, { personId, kiosk })
  return { verdict, proven }
}

function useRowCode(
  central: Central,
  connection: Connection,
  { person_id: personId, code_number: number }: RegistrationRow,
  code: string,
): Promise<boolean> {
  return useCode(central, connection, { personId, number, code, at: central.clock() })
}
