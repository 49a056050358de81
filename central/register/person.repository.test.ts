import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { inventNationalId } from '../letters/testLetters.ts'
import { storedRegister } from './person.repository.ts'
import { residence, storePerson } from './testPerson.ts'

const access = { actor: 'letter production', purpose: 'address a PIN-code letter' as const }
const inForce = '09857923348'
const ended = '49857920294'
const nobodys = '06925725917'

describeOnBoth('a look-up in the register', (open) => {
  it('finds a person with current addresses and the place of each', async () => {
    const db = await open()
    const former = { ...residence, validTo: '2023-03-31' }
    const current = { ...residence, validFrom: '2023-04-01' }
    const personId = await storePerson(db, { addresses: [former, current], middle_name: 'Kålrot' })

    expect(await storedRegister.lookUp(db, '17838400574', access)).toEqual({
      personId,
      nationalId: '17838400574',
      givenName: 'Modig',
      middleName: 'Kålrot',
      familyName: 'Teskje',
      birthDate: '1984-03-17',
      status: 'resident',
      grading: 'ugradert',
      householdId: null,
      spouseId: null,
      underGuardianship: false,
      changedAt: new Date('1970-01-01Z'),
      addresses: [
        {
          addressId: expect.any(String) as string,
          kind: 'bostedsadresse',
          content: residence.content,
          place: 'TRONDHEIM',
          validFrom: '2023-04-01',
        },
      ],
    })
  })

  it('finds a person by an ended D-number, and answers the number in force', async () => {
    const db = await open()
    const personId = await storePerson(db, { nationalIds: [inForce, ended] })
    const found = await storedRegister.lookUp(db, ended, access)
    expect(found).toMatchObject({ personId, nationalId: inForce })
  })

  it('keeps a post code that the store does not know, without a place', async () => {
    const db = await open()
    const content = { form: 'post_box', postBox: 'Postboks 1', postCode: '0000' } as const
    await storePerson(db, { addresses: [{ ...residence, kind: 'postadresse', content }] })
    const found = await storedRegister.lookUp(db, '17838400574', access)
    expect(found?.addresses).toMatchObject([{ content, place: null }])
  })

  it('gives out no address of a protected person (Rule: Addresses 5)', async () => {
    const db = await open()
    await storePerson(db, { grading: 'fortrolig', addresses: [residence] })
    const found = await storedRegister.lookUp(db, '17838400574', access)
    expect(found).toMatchObject({ grading: 'fortrolig', addresses: [] })
  })

  it('finds nobody for a number that is nobody’s, and logs that it was asked for, but not the number', async () => {
    const db = await open()
    await storePerson(db)
    expect(await storedRegister.lookUp(db, nobodys, access)).toBeNull()
    const [entry] = await db.selectFrom('audit_entry').selectAll().execute()
    expect(entry).toMatchObject({ ...access, action: 'person.looked_up', person_id: null })
    expect(JSON.stringify(entry)).not.toContain(nobodys)
  })

  it('logs who looked and why, once for each look', async () => {
    const db = await open()
    const person_id = await storePerson(db, { nationalIds: [inForce, ended] })
    await storedRegister.lookUp(db, ended, access)
    await storedRegister.lookUp(db, inForce, access)
    const entry = { person_id, ...access, recorded_at: expect.any(Date) as Date }
    expect(await db.selectFrom('audit_entry').selectAll().execute()).toMatchObject([entry, entry])
  })

  it('knows who lives together and who is whose parent, and leaves the protected out without a trace', async () => {
    const db = await open()
    const household_id = randomUUID()
    const [spouse_id, other] = [randomUUID(), randomUUID()]
    const live = (given: Parameters<typeof storePerson>[1]) =>
      storePerson(db, { household_id, nationalIds: [inventNationalId()], ...given })
    const asked = await live({ person_id: other, spouse_id, birth_date: '1980-01-01' })
    await live({ person_id: spouse_id, given_name: 'Redd', birth_date: '1981-01-01' })
    const child = await live({ given_name: 'Liten', birth_date: '2015-01-01', parentIds: [asked, spouse_id] })
    await live({ grading: 'fortrolig' })
    await live({ status: 'dead' })

    expect(await storedRegister.household(db, asked, access)).toEqual([
      { personId: spouse_id, givenName: 'Redd', birthDate: '1981-01-01', isSpouse: true },
      { personId: child, givenName: 'Liten', birthDate: '2015-01-01', isSpouse: false },
    ])
    expect(await storedRegister.parentsOf(db, child, access)).toEqual([asked, spouse_id].sort())
    expect(await storedRegister.lookUpPerson(db, asked, access)).toMatchObject({
      personId: asked,
      spouseId: spouse_id,
    })
    expect(await storedRegister.lookUpPerson(db, randomUUID(), access)).toBeNull()
    expect(await db.selectFrom('audit_entry').select('person_id').execute()).toHaveLength(4)
  })

  it('knows where somebody lived, and tells nothing of it about the protected', async () => {
    const db = await open()
    const former = { ...residence, validFrom: '2015-01-01', validTo: '2019-12-31' }
    const asked = await storePerson(db, { addresses: [former, residence] })
    const hidden = await storePerson(db, {
      nationalIds: [inForce],
      grading: 'klientadresse',
      addresses: [former, residence],
    })
    expect(await storedRegister.addressesOf(db, asked, access)).toMatchObject([
      { validFrom: '2020-01-01', validTo: null, place: 'TRONDHEIM' },
      { validFrom: '2015-01-01', validTo: '2019-12-31' },
    ])
    expect(await storedRegister.addressesOf(db, hidden, access)).toEqual([])
    expect(await db.selectFrom('audit_entry').select('person_id').execute()).toHaveLength(2)
  })

  it('runs the same statements for somebody, nobody and the protected (Rule: PIN-code letters 3)', async () => {
    const statements: string[] = []
    const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
    await storePerson(db, { addresses: [residence] })
    await storePerson(db, { nationalIds: ['12849527612'], grading: 'strengtFortrolig' })

    const statementsFor = async (nationalId: string) => {
      statements.length = 0
      await storedRegister.lookUp(db, nationalId, access)
      return [...statements]
    }
    const ordinary = await statementsFor('17838400574')
    expect(ordinary).toHaveLength(2)
    expect(await statementsFor('12849527612')).toEqual(ordinary)
    expect(await statementsFor(nobodys)).toEqual(ordinary)
  })
})
