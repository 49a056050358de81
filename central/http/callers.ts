import type { FastifyRequest } from 'fastify'
import { visitorGrantHeader } from '../../shared/wire/route.ts'
import type { Central } from '../central.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'
import { authenticateKiosk } from '../fleet/token.service.ts'
import { authenticateVisitor, type Visitor } from '../grants/grant.service.ts'
import { authenticateStaff, type StaffMember } from '../staff/token.service.ts'

/** Who a route's handler is told is calling, by the contract's `caller`. */
export interface Callers {
  anyone: null
  kiosk: KioskRow
  visitor: Visitor
  clerk: StaffMember
  technician: StaffMember
  help_desk: StaffMember
}

type Identify = {
  [Kind in keyof Callers]: (central: Central, request: FastifyRequest) => Promise<Callers[Kind]>
}

/** @throws Refusal the same for every way of not being one */
export const identify: Identify = {
  anyone: () => Promise.resolve(null),
  kiosk: (central, { headers }) => authenticateKiosk(central, headers.authorization),
  async visitor(central, { headers }) {
    const kiosk = await authenticateKiosk(central, headers.authorization)
    const grant = headers[visitorGrantHeader]
    return authenticateVisitor(central, kiosk, typeof grant === 'string' ? grant : undefined)
  },
  clerk: (central, { headers }) => authenticateStaff(central, headers.authorization, 'clerk'),
  technician: (central, { headers }) => authenticateStaff(central, headers.authorization, 'technician'),
  help_desk: (central, { headers }) => authenticateStaff(central, headers.authorization, 'help_desk'),
}

/** Whose turn it is: the kiosk's, whoever stands in front of it. */
export function callerId(caller: Callers[keyof Callers]): string | null {
  if (caller === null) return null
  if ('kiosk' in caller) return caller.kiosk.kiosk_id
  return 'staffId' in caller ? caller.staffId : caller.kiosk_id
}
