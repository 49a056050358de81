import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { ask } from '../testHttp.ts'
import { visitorAt } from '../testCallers.ts'
import { enrolTestKiosk } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { recordAudit } from './audit.ts'

describeOnBoth('what a person sees of the audit log', (open) => {
  it('is who looked by role and office, why and when, of themselves only and without a clerk’s id', async () => {
    const store = await startTestStore(await open())
    onTestFinished(store.stop)
    const { db } = store.central
    const kiosk = await enrolTestKiosk(store)
    const [personId, clerk] = [randomUUID(), randomUUID()]
    const entry = { action: 'person.looked_up', personId, officeId: null, kioskId: null }
    const at = (hour: number) => new Date(Date.UTC(2026, 4, 13, hour))
    await recordAudit(
      db,
      { ...entry, actor: 'letter production', purpose: 'address a PIN-code letter' as const },
      at(8),
    )
    await recordAudit(
      db,
      { ...entry, actor: 'kiosk', purpose: 'sign in' as const, kioskId: kiosk.kioskId },
      at(9),
    )
    await recordAudit(
      db,
      { ...entry, actor: `clerk ${clerk}`, purpose: 'release a lock' as const, officeId: 'oslo' },
      at(10),
    )
    await recordAudit(
      db,
      { ...entry, actor: 'kiosk', purpose: 'sign in' as const, personId: randomUUID() },
      at(11),
    )

    const headers = await visitorAt(store, kiosk, personId)
    const { status, text } = await ask(`${store.url}/v1/accesses`, { headers })

    const { accesses } = JSON.parse(text) as { accesses: object[] }
    const office = 'Skatteetaten, Oslo'
    expect(status).toBe(200)
    expect(accesses).toMatchObject([
      { at: at(10).toISOString(), role: 'clerk', office, purpose: 'release a lock' as const },
      { role: 'kiosk', office, purpose: 'sign in' as const },
      { role: 'letter production', office: null, purpose: 'address a PIN-code letter' as const },
    ])
    expect(accesses).toHaveLength(3)
    expect(text).not.toContain(clerk)
  })
})
