import { describe, expect, it } from 'vitest'
import { mergePerson, type AddressRow, type KnownPerson } from './mergePerson.ts'
import type { PersonRecord } from './personRecord.ts'
import { personRecord } from './testRecords.ts'

const road = (houseNumber: number) =>
  ({ form: 'road', street: 'Bekkelia', houseNumber, postCode: '7013' }) as const
const at = (houseNumber: number, validFrom: string, validTo?: string) => ({
  kind: 'bostedsadresse' as const,
  content: road(houseNumber),
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
})
const before = new Date('2026-01-01T10:00:00Z')
const now = new Date('2026-05-12T10:00:00Z')

/** What is known after a first import of that record. */
function known(record: PersonRecord): KnownPerson {
  const { addresses, nationalIds } = mergePerson(record, undefined, before)
  return {
    personId: 'somebody',
    givenName: record.givenName,
    middleName: record.middleName ?? null,
    familyName: record.familyName,
    changedAt: before,
    numbers: nationalIds.map((nationalId) => ({ nationalId })),
    // Kept by PostgreSQL in an order of its own.
    addresses: addresses.map((row) => ({
      ...row,
      content: { postCode: '7013', ...row.content },
    })),
  }
}

const periods = (addresses: AddressRow[]) =>
  addresses
    .map(({ content, valid_from, valid_to }) => [
      'houseNumber' in content && content.houseNumber,
      valid_from,
      valid_to,
    ])
    .sort()

describe('somebody who is imported again', () => {
  const record = personRecord({ addresses: [at(4, '2020-01-01'), at(2, '2010-01-01', '2019-12-31')] })

  it('has not changed when nothing did', () => {
    const first = known(record)
    expect(mergePerson(record, first, now)).toMatchObject({
      changedAt: before,
      addresses: first.addresses.map(({ address_id }) => ({ address_id })),
    })
  })

  it.each<[string, PersonRecord['addresses'], unknown[]]>([
    [
      'ends an address that the line ends',
      [at(4, '2020-01-01', '2026-03-01')],
      [
        [2, '2010-01-01', '2019-12-31'],
        [4, '2020-01-01', '2026-03-01'],
      ],
    ],
    [
      'ends one the day before the next begins',
      [at(9, '2026-05-01')],
      [
        [2, '2010-01-01', '2019-12-31'],
        [4, '2020-01-01', '2026-04-30'],
        [9, '2026-05-01', null],
      ],
    ],
    [
      'ends one that is not named any more today',
      [],
      [
        [2, '2010-01-01', '2019-12-31'],
        [4, '2020-01-01', '2026-05-12'],
      ],
    ],
    [
      'lets none end before it began',
      [at(9, '2019-01-01')],
      [
        [2, '2010-01-01', '2019-12-31'],
        [4, '2020-01-01', '2020-01-01'],
        [9, '2019-01-01', null],
      ],
    ],
    [
      'takes back an end',
      [at(2, '2010-01-01')],
      [
        [2, '2010-01-01', null],
        [4, '2020-01-01', '2020-01-01'],
      ],
    ],
  ])('%s, and has changed', (_, addresses, expected) => {
    const merged = mergePerson({ ...record, addresses }, known(record), now)
    expect(periods(merged.addresses)).toEqual(expected)
    expect(merged.changedAt).toEqual(now)
  })

  it('has changed with another name, but not with another status', () => {
    const changedAt = (change: Partial<PersonRecord>) =>
      mergePerson({ ...record, ...change }, known(record), now).changedAt
    expect(changedAt({ middleName: 'Kålrot' })).toEqual(now)
    expect(changedAt({ familyName: 'Kålrot' })).toEqual(now)
    expect(changedAt({ status: 'emigrated', grading: 'fortrolig' })).toEqual(before)
  })

  it('keeps every number they had, the new one in force', () => {
    const [old] = record.nationalIds
    const merged = mergePerson({ ...record, nationalIds: ['09857923348'] }, known(record), now)
    expect(merged.nationalIds).toEqual(['09857923348', old])
  })
})
