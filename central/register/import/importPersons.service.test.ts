import { expect, it } from 'vitest'
import type { Database } from '../../database/database.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { inventNationalId } from '../../letters/testLetters.ts'
import { createTestCentral } from '../../testCentral.ts'
import { storedRegister } from '../person.repository.ts'
import { createPopulation } from '../seed/population.ts'
import { importPersons, linesAtOnce, type Progress } from './importPersons.service.ts'
import type { PersonRecord } from './personRecord.ts'
import { linesOf, personRecord, recordsOf } from './testRecords.ts'

const access = { actor: 'test', purpose: 'show own data' as const }
const [monday, tuesday] = [new Date('2026-05-11T10:00:00Z'), new Date('2026-05-12T10:00:00Z')]

describeOnBoth('an import of the register', (open) => {
  it('knows a family, whoever of it comes first in the file, and again without a difference', async () => {
    const db = await open()
    const [one, other, child] = [inventNationalId(), inventNationalId(), inventNationalId()]
    const householdId = '00000000-0000-4000-8000-000000000001'
    const family = [
      personRecord({ nationalIds: [child], parents: [one, other], householdId }),
      personRecord({ nationalIds: [one], spouse: other, householdId }),
      personRecord({ nationalIds: [other], spouse: one, householdId }),
    ]

    const seen = []
    for (const at of [monday, tuesday]) {
      expect(await importInto(db, family, at)).toEqual({ imported: 3, refused: [] })
      const person = await lookUp(db, one)
      const household = await storedRegister.household(db, person.personId, access)
      const parents = await parentsOf(db, child)
      seen.push({ person, household, parents })
    }

    expect(seen[0]).toMatchObject({ person: { givenName: 'Rolig', changedAt: monday } })
    expect(seen[0]!.household.map(({ isSpouse }) => isSpouse).sort()).toEqual([false, true])
    expect(seen[0]!.parents).toEqual([await idOf(db, one), await idOf(db, other)].sort())
    expect(seen[1]).toEqual(seen[0])
  })

  it('lets nobody be somebody’s spouse or parent any longer than the file does', async () => {
    const db = await open()
    const [one, other, child] = [inventNationalId(), inventNationalId(), inventNationalId()]
    const couple = [
      personRecord({ nationalIds: [one], spouse: other }),
      personRecord({ nationalIds: [other] }),
    ]
    await importInto(db, [...couple, personRecord({ nationalIds: [child], parents: [one, other] })])
    await importInto(db, [
      personRecord({ nationalIds: [one] }),
      personRecord({ nationalIds: [child], parents: [other] }),
    ])
    expect(await lookUp(db, one)).toMatchObject({ spouseId: null })
    expect(await parentsOf(db, child)).toEqual([await idOf(db, other)])
  })

  it('counts a parent whom no file has brought yet, and knows them when they come by another number', async () => {
    const db = await open()
    const [mother, dNumber, number] = [inventNationalId(), inventNationalId(), inventNationalId()]
    const child = personRecord({ parents: [mother, dNumber] })
    await importInto(db, [child, personRecord({ nationalIds: [mother], spouse: dNumber })])
    const [awaited] = (await parentsOf(db, child.nationalIds[0]!)).filter(isNot(await idOf(db, mother)))
    expect(await storedRegister.lookUpPerson(db, awaited!, access)).toBeNull()

    await importInto(db, [personRecord({ nationalIds: [number] })])
    await importInto(db, [personRecord({ nationalIds: [number, dNumber] })])
    const father = await idOf(db, number)
    expect((await parentsOf(db, child.nationalIds[0]!)).filter(isNot(await idOf(db, mother)))).toEqual([
      father,
    ])
    expect(await lookUp(db, mother)).toMatchObject({ spouseId: father })
    expect(await db.selectFrom('awaited_person').selectAll().execute()).toEqual([])
  })

  it('makes an address that ended historic, says when, and keeps who it is through a change of number', async () => {
    const db = await open()
    const [dNumber, number] = [inventNationalId(), inventNationalId()]
    const before = personRecord({ nationalIds: [dNumber] })
    await importInto(db, [before])
    const known = await lookUp(db, dNumber)
    const content = { form: 'road', street: 'Bekkelia', houseNumber: 9, postCode: '7013' } as const
    const moved = [{ kind: 'bostedsadresse' as const, content, validFrom: '2026-05-12' }]
    await importInto(db, [{ ...before, nationalIds: [number, dNumber], addresses: moved }], tuesday)

    const person = await lookUp(db, dNumber)
    expect(person).toMatchObject({ personId: known.personId, nationalId: number, changedAt: tuesday })
    expect(person.addresses).toMatchObject([{ content, place: 'TRONDHEIM' }])
    const addresses = await db.selectFrom('address').select('valid_to').orderBy('valid_from').execute()
    expect(addresses.map(({ valid_to }) => valid_to)).toEqual(['2026-05-11', null])
  })

  it('reports what it can’t take by line and reason, repeats none of it, and goes on', async () => {
    const db = await open()
    const [one, other] = [inventNationalId(), inventNationalId()]
    const lines = [
      personRecord({ nationalIds: [one] }),
      '{"givenName": "Secret',
      personRecord({ nationalIds: ['01819000000'] }),
      personRecord({ nationalIds: [other] }),
    ]

    const first = await importInto(db, lines)
    const second = await importInto(db, [personRecord({ nationalIds: [one, other] }), personRecord()])

    expect(first).toEqual({
      imported: 2,
      refused: [
        { number: 2, problem: 'not_json' },
        { number: 3, problem: 'national_id' },
      ],
    })
    expect(second).toEqual({ imported: 1, refused: [{ number: 1, problem: 'numbers_of_two_persons' }] })
  })

  it('takes somebody who comes twice as the later line says', async () => {
    const db = await open()
    const [number, dNumber] = [inventNationalId(), inventNationalId()]
    const named = (givenName: string, ...nationalIds: string[]) => personRecord({ givenName, nationalIds })
    const lines = [named('Først', number), named('Så', number, dNumber), named('Sist', dNumber)]

    expect(await importInto(db, lines)).toEqual({ imported: 3, refused: [] })
    expect(await lookUp(db, number)).toMatchObject({ givenName: 'Sist', nationalId: dNumber })
  })

  it('reads on only when what it has read is stored, and can be cut off and begun again', async () => {
    const db = await open()
    const records = recordsOf(createPopulation()).slice(0, 2 * linesAtOnce + 7)
    let read = 0
    let stored = 0
    let mostAtOnce = 0
    async function* arrive(upTo: number) {
      for await (const line of linesOf(records.slice(0, upTo))) {
        read += 1
        mostAtOnce = Math.max(mostAtOnce, read - stored)
        yield line
      }
      if (upTo < records.length) throw new Error('cut off')
    }
    const run = async (upTo: number) => {
      for await (const { imported } of importPersons(createTestCentral(db), arrive(upTo))) stored += imported
    }

    await expect(run(linesAtOnce + 10)).rejects.toThrow('cut off')
    expect(stored).toBe(linesAtOnce)
    read = stored = 0
    await run(records.length)
    expect(stored).toBe(records.length)
    expect(mostAtOnce).toBeLessThanOrEqual(linesAtOnce + 1)
    const persons = await db.selectFrom('person').select('changed_at').execute()
    expect(persons).toHaveLength(records.length)
  })
})

async function importInto(db: Database, records: (PersonRecord | string)[], at = monday): Promise<Progress> {
  const all: Progress = { imported: 0, refused: [] }
  for await (const { imported, refused } of importPersons(
    createTestCentral(db, { clock: () => at }),
    linesOf(records),
  )) {
    all.imported += imported
    all.refused.push(...refused)
  }
  return all
}

async function lookUp(db: Database, nationalId: string) {
  const found = await storedRegister.lookUp(db, nationalId, access)
  if (!found) throw new Error('Nobody has this number')
  return found
}

async function idOf(db: Database, nationalId: string): Promise<string> {
  return (await lookUp(db, nationalId)).personId
}

async function parentsOf(db: Database, childsNumber: string): Promise<string[]> {
  return storedRegister.parentsOf(db, await idOf(db, childsNumber), access)
}

function isNot(personId: string) {
  return (other: string) => other !== personId
}
