import { expect, it } from 'vitest'
import type { Central } from '../../central.ts'
import type { Database } from '../../database/database.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { destinationOf } from '../destination.ts'
import { storedRegister } from '../person.repository.ts'
import { exampleNationalIds as ids } from './exampleNationalIds.ts'
import { seed } from './seed.command.ts'

const access = { actor: 'test', purpose: 'show own data' as const }

describeOnBoth('seed', (open) => {
  it('fills a demo once, and says so the second time', async () => {
    const db = await open()
    expect(await run(db)).toEqual([
      expect.stringMatching(/^Filled the register with 52\d\d synthetic persons/u),
    ])
    expect(await run(db)).toEqual([
      expect.stringMatching(/^The register is filled already: 52\d\d persons\.$/u),
    ])
  })

  it('has the examples as their names say', async () => {
    const db = await open()
    await run(db)
    const lookUp = (nationalId: string) => storedRegister.lookUp(db, nationalId, access)
    const destination = async (nationalId: string) => destinationOf((await lookUp(nationalId))!)

    expect(await destination(ids.ordinary)).toMatchObject({ kind: 'bostedsadresse', place: 'TRONDHEIM' })
    expect(await destination(ids.withPostalAddress)).toMatchObject({ kind: 'postadresse', place: 'BERGEN' })
    expect(await destination(ids.postalAddressAbroad)).toMatchObject({
      kind: 'postadresseIUtlandet',
      place: null,
    })
    expect(await lookUp(ids.dNumber)).toMatchObject({
      status: 'd_number',
      addresses: [{ kind: 'postadresse' }],
    })
    expect(await lookUp(ids.dNumberWithoutAddress)).toMatchObject({ status: 'd_number', addresses: [] })
    expect(await lookUp(ids.endedDNumber)).toMatchObject({ nationalId: ids.formerDNumberHolder })
    expect(await lookUp(ids.dead)).toMatchObject({ status: 'dead' })
    expect(await lookUp(ids.protected)).toMatchObject({ grading: 'strengtFortrolig' })
    expect(await lookUp(ids.child)).toMatchObject({ birthDate: '2019-02-08' })
    expect(await destination(ids.unknownResidence)).toBeNull()
    expect(await lookUp(ids.unknownToRegister)).toBeNull()

    const [one, other, child] = [
      await lookUp(ids.spouse),
      await lookUp(ids.otherSpouse),
      await lookUp(ids.theirChild),
    ]
    expect([one!.spouseId, other!.spouseId]).toEqual([other!.personId, one!.personId])
    expect(await storedRegister.parentsOf(db, child!.personId, access)).toHaveLength(2)
    expect(await storedRegister.household(db, one!.personId, access)).toMatchObject([
      { personId: other!.personId, isSpouse: true },
      { personId: child!.personId, isSpouse: false },
    ])
  })

  it('prints three persons to try, also before it is filled', async () => {
    const examples = (await run(await open(), '--examples')).map((line) => JSON.parse(line) as object)
    expect(examples).toEqual([
      { nationalId: ids.withPostalAddress, name: 'Redd Bensinstasjon', why: expect.any(String) as string },
      { nationalId: ids.ordinary, name: 'Modig Teskje', why: expect.any(String) as string },
      { nationalId: ids.dNumber, name: 'Nysgjerrig Paraply', why: expect.any(String) as string },
    ])
  })

  it('refuses production', async () => {
    const production = { db: await open(), environment: 'production' } as Central
    await expect(seed.run(production, [], () => undefined)).rejects.toThrow('this store is for production')
  })
})

async function run(db: Database, ...parameters: string[]): Promise<string[]> {
  const printed: string[] = []
  await seed.run({ db, environment: 'demo' } as Central, parameters, (line) => printed.push(line))
  return printed
}
