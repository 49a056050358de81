import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { createKeys } from '../keys/keys.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { enrolTestKiosk } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { revokeGrantsOf } from './grant.repository.ts'
import { grantPolicy, issueGrant, useGrant } from './grant.service.ts'

const hour = 3_600_000

async function start(open: Open) {
  let now = new Date('2026-05-13T10:00:00Z')
  const store = await startTestStore(await open(), { clock: () => now })
  onTestFinished(store.stop)
  const { central } = store
  const { kioskId } = await enrolTestKiosk(store)
  const [visitId, personId] = [randomUUID(), randomUUID()]
  const visit = { kioskId, visitId, personId, assurance: 'minid' } as const
  const { grant } = await issueGrant(central, central.db, visit)
  const command = (changes: Partial<Parameters<typeof useGrant>[2]> = {}) =>
    useGrant(central, central.db, { kioskId, visitId, grant, receivedAt: central.clock(), ...changes })
  const pass = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds))
  return { store, central, kioskId, visitId, personId, grant, command, pass }
}

describeOnBoth('a grant', (open) => {
  it('lets a command be applied for the person it was given to', async () => {
    const { command, personId, visitId } = await start(open)

    expect(await command()).toMatchObject({ ok: true, visitor: { personId, visitId, assurance: 'minid' } })
  })

  it('is good at its own kiosk, in its own visit and from this store only', async () => {
    const { store, central, command, grant } = await start(open)
    const other = await enrolTestKiosk(store)
    const unknown = { ok: false, problem: 'grant_unknown' }

    expect(await command({ kioskId: other.kioskId })).toEqual(unknown)
    expect(await command({ visitId: randomUUID() })).toEqual(unknown)
    expect(await command({ grant: `${grant.slice(0, -4)}AAAA` })).toEqual(unknown)
    central.keys.token = createKeys().token
    expect(await command()).toEqual(unknown)
  })

  it('outlives its hour for a kiosk that was offline, but not for ever', async () => {
    const { command, pass } = await start(open)
    pass(grantPolicy.daysUntilCommandsAreTooOld * 24 * hour)

    expect(await command()).toMatchObject({ ok: true })
    pass(1)
    expect(await command()).toEqual({ ok: false, problem: 'grant_too_old' })
  })

  it('is good for so many commands, also when they come at once', async () => {
    const { command } = await start(open)

    const all = await Promise.all(Array.from({ length: grantPolicy.commands + 3 }, () => command()))

    expect(all.filter(({ ok }) => ok)).toHaveLength(grantPolicy.commands)
    expect(all.filter(({ ok }) => !ok)).toContainEqual({ ok: false, problem: 'grant_used_up' })
  })

  it('is worth nothing from the moment it is revoked, wherever the person has one', async () => {
    const { central, command, personId, pass } = await start(open)

    await revokeGrantsOf(central.db, randomUUID(), central.clock())
    expect(await command()).toMatchObject({ ok: true })
    await revokeGrantsOf(central.db, personId, central.clock())
    pass(1)
    expect(await command()).toEqual({ ok: false, problem: 'grant_revoked' })
  })
})
