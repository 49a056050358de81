import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import { languages } from '../../shared/domain/language.ts'
import { Reference } from '../../shared/wire/reference.ts'
import type { Central } from '../central.ts'
import type { Database } from '../database/database.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { createTestCentral } from '../testCentral.ts'
import { createReferenceService } from './reference.service.ts'
import { seed } from './seed/seed.command.ts'

describeOnBoth('the reference data of an office', (open) => {
  it('is what the contract says: office, post codes, three years of holidays, keys and texts', async () => {
    const central = await openCentral(await open())
    const reference = await createReferenceService(central).forOffice('tromso')
    expect(Check(Reference, reference)).toBe(true)
    expect(reference.office).toMatchObject({ name: 'Skatteetaten, Tromsø', postCode: '9008' })
    expect(reference.postCodes).toHaveLength(5137)
    expect(reference.postCodes[0]).toEqual({ postCode: '0001', place: 'OSLO', category: 'P' })
    expect([reference.holidays[0], reference.holidays.at(-1)]).toEqual(['2027-01-01', '2029-12-26'])
    expect(reference.sealingKeys).toEqual(
      central.keys.sealing.map(({ keyId, publicKey }) => ({
        keyId,
        publicKey: publicKey.toString('base64'),
      })),
    )
    expect(JSON.stringify(reference)).not.toContain(central.keys.sealing[0]?.secretKey.toString('base64'))
    expect(reference.languages).toEqual(['nb', 'nn', 'en'])
    expect(reference.helpDeskTelephone).toBe('800 30 300')
    expect(Object.keys(reference.envelope)).toEqual(languages)
  })

  it('has another version when, and only when, something changed', async () => {
    const central = await openCentral(await open())
    const versionNow = async () => (await createReferenceService(central).forOffice('oslo')).version
    const before = await versionNow()
    expect(await versionNow()).toBe(before)
    await central.db.updateTable('office').set({ street: 'Bekkelia 4' }).execute()
    expect(await versionNow()).not.toBe(before)
  })

  it('begins with the language of the place, where another than Bokmål is spoken', async () => {
    const service = createReferenceService(await openCentral(await open()))
    expect((await service.forOffice('karasjok')).languages).toEqual(['se', 'nb', 'nn', 'en'])
    expect((await service.forOffice('forde')).languages[0]).toBe('nn')
  })

  it('is read again after a minute, not at every sync', async () => {
    const central = await openCentral(await open())
    let now = Date.parse('2026-06-01T10:00:00Z')
    const service = createReferenceService({ ...central, clock: () => new Date(now) })
    const streetNow = async () => (await service.forOffice('oslo')).office.street
    const before = await streetNow()
    await central.db.updateTable('office').set({ street: 'Bekkelia 4' }).execute()
    now += 59_000
    expect(await streetNow()).toBe(before)
    now += 1_000
    expect(await streetNow()).toBe('Bekkelia 4')
  })

  it('does not keep a failure', async () => {
    const central = await openCentral(await open())
    const service = createReferenceService(central)
    await expect(service.forOffice('nowhere')).rejects.toThrow('There is no office nowhere')
    await central.db
      .updateTable('office')
      .set({ office_id: 'nowhere' })
      .where('office_id', '=', 'oslo')
      .execute()
    expect((await service.forOffice('nowhere')).office.place).toBe('OSLO')
  })
})

/** At half past midnight of New Year in Norway, while it is still the old year in UTC. */
async function openCentral(db: Database): Promise<Central> {
  const central = createTestCentral(db, { clock: () => new Date('2026-12-31T23:30:00Z') })
  await seed.run(central, [], () => undefined)
  return central
}
