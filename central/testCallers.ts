import { randomUUID } from 'node:crypto'
import { visitorGrantHeader, type CallerKind } from '../shared/wire/route.ts'
import type { StaffRole } from '../shared/wire/staff.ts'
import type { Central } from './central.ts'
import { issueGrant } from './grants/grant.service.ts'
import { createStaffToken } from './staff/token.service.ts'
import { enrolTestKiosk, tokenOf, type TestKiosk } from './testKiosk.ts'
import type { TestStore } from './testStore.ts'

/** What proves to the store that somebody is a caller of that kind. */
export type Credentials = Record<string, string>

/** One caller of every kind, with credentials that are good for now. */
export async function createTestCallers(store: TestStore): Promise<Record<CallerKind, Credentials>> {
  const kiosk = await enrolTestKiosk(store)
  return {
    anyone: {},
    kiosk: bearer(await tokenOf(store, kiosk)),
    visitor: await visitorAt(store, kiosk),
    clerk: await staffMember(store.central, 'clerk'),
    technician: await staffMember(store.central, 'technician'),
    help_desk: await staffMember(store.central, 'help_desk'),
  }
}

/** An identified visitor at that kiosk, in a visit of their own. */
export async function visitorAt(
  store: TestStore,
  kiosk: TestKiosk,
  personId: string = randomUUID(),
): Promise<Credentials> {
  const { central } = store
  const visit = { kioskId: kiosk.kioskId, visitId: randomUUID(), personId, assurance: 'minid' } as const
  const { grant } = await issueGrant(central, central.db, visit)
  return { ...bearer(await tokenOf(store, kiosk)), [visitorGrantHeader]: grant }
}

/** Somebody who has signed in. */
export async function staffMember(
  central: Central,
  role: StaffRole,
  officeId = 'oslo',
): Promise<Credentials> {
  const staffId = randomUUID()
  await central.db
    .insertInto('staff_member')
    .values({
      staff_id: staffId,
      username: `${role}-${staffId.slice(0, 8)}`,
      role,
      office_id: role === 'help_desk' ? null : officeId,
      state: 'active',
      activation_hash: null,
      activation_expires_at: null,
      password_hash: 'never checked here',
      added_at: central.clock(),
    })
    .execute()
  return bearer((await createStaffToken(central, { staffId, role })).token)
}

export function bearer(token: string): Credentials {
  return { authorization: `Bearer ${token}` }
}
