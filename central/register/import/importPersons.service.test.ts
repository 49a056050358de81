import { expect, it } from 'vitest'
import type { Database } from '../../database/database.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { inventNationalId } from '../../letters/testLetters.ts'
import { createTestCentral } from '../../testCentral.ts'
import { storedRegister } from '../person.repository.ts'
import { createPopulation } from '../seed/population.ts'
import { importPersons, personsAtOnce } from './importPersons.service.ts'
import type { PersonRecord } from './personRecord.ts'
import { linesOf, personRecord } from './testRecords.ts'

const access = { actor: 'test', purpose: 'see what was imported' }
const [monday, tuesday] = [new Date('2026-05-11T10:00:00Z'), new Date('2026-05-12T10:00:00Z')]

function importInto(db: Database, records: (PersonRecord | string)[], at = monday) {
  return importPersons(createTestCentral(db, { clock: () => at }), linesOf(records), () => undefined)
}

describeOnBoth('an import of the register', (open) => {
  it('knows a family, whoever of it comes first in the file, and again without a difference', async () => {
    const db = await open()
    const [one, other, child] = [inventNationalId(), inventNationalId(), inventNationalId()]
    const family = [
      personRecord({
        nationalIds: [child],
        parents: [one, other],
        householdId: '00000000-0000-4000-8000-000000000001',
      }),
      personRecord({
        nationalIds: [one],
        spouse: other,
        householdId: '00000000-0000-4000-8000-000000000001',
      }),
      personRecord({
        nationalIds: [other],
        spouse: one,
        householdId: '00000000-0000-4000-8000-000000000001',
      }),
    ]

    const seen = []
    for (const at of [monday, tuesday]) {
      expect(await importInto(db, family, at)).toMatchObject({ imported: 3, refused: 0 })
      const person = await storedRegister.lookUp(db, one, access)
      const childs = await storedRegister.lookUp(db, child, access)
      const household = await storedRegister.household(db, person!.personId, access)
      const parents = await storedRegister.parentsOf(db, childs!.personId, access)
      seen.push({ ...person, addresses: person!.addresses.map(({ content }) => content), household, parents })
    }

    expect(seen[0]).toMatchObject({ givenName: 'Rolig', changedAt: monday, parents: { length: 2 } })
    expect(seen[0]!.household.map(({ isSpouse }) => isSpouse).sort()).toEqual([false, true])
    expect(seen[1]).toEqual(seen[0])
  })

  it('makes an address that ended historic, says when, and keeps who it is through a change of number', async () => {
    const db = await open()
    const [dNumber, number] = [inventNationalId(), inventNationalId()]
    const before = personRecord({ nationalIds: [dNumber] })
    await importInto(db, [before])
    const known = await storedRegister.lookUp(db, dNumber, access)
    const [former] = before.addresses
    const content = { form: 'road', street: 'Bekkelia', houseNumber: 9, postCode: '7013' } as const
    const moved = [
      { ...former!, validTo: '2026-05-11' },
      { kind: 'bostedsadresse' as const, content, validFrom: '2026-05-12' },
    ]
    await importInto(db, [{ ...before, nationalIds: [number, dNumber], addresses: moved }], tuesday)

    const person = await storedRegister.lookUp(db, dNumber, access)
    expect(person).toMatchObject({ personId: known!.personId, nationalId: number, changedAt: tuesday })
    expect(person!.addresses).toMatchObject([{ content, place: 'TRONDHEIM' }])
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
      refused: 2,
      refusedLines: [
        { number: 2, problem: 'not_json' },
        { number: 3, problem: 'national_id' },
      ],
    })
    expect(second).toMatchObject({
      imported: 1,
      refusedLines: [{ number: 1, problem: 'numbers_of_two_persons' }],
    })
  })

  it('takes somebody who comes twice as the later line says', async () => {
    const db = await open()
    const once = personRecord({ givenName: 'Først' })

    expect(await importInto(db, [once, { ...once, givenName: 'Sist' }])).toMatchObject({ imported: 2 })
    expect(await storedRegister.lookUp(db, once.nationalIds[0]!, access)).toMatchObject({ givenName: 'Sist' })
  })

  it('reads on only when what it has read is stored, so that a whole country needs no more memory', async () => {
    const db = await open()
    const numbers = createPopulation().slice(0, 2 * personsAtOnce + 7)
    let read = 0
    let stored = 0
    let mostAtOnce = 0
    async function* arrive() {
      for (const { nationalIds } of numbers) {
        read += 1
        mostAtOnce = Math.max(mostAtOnce, read - stored)
        yield await Promise.resolve(Buffer.from(`${JSON.stringify(personRecord({ nationalIds }))}\n`))
      }
    }

    const result = await importPersons(createTestCentral(db), arrive(), ({ imported }) => (stored = imported))

    expect(result).toMatchObject({ imported: numbers.length, refused: 0 })
    expect(mostAtOnce).toBeLessThanOrEqual(personsAtOnce + 1)
  })
})
