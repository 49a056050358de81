import { inventNationalId } from '../../letters/testLetters.ts'
import type { PersonRecord } from './personRecord.ts'

/** An ordinary person, of whom a test says only what matters to it. */
export function personRecord({ nationalIds, ...given }: Partial<PersonRecord> = {}): PersonRecord {
  return {
    nationalIds: nationalIds ?? [inventNationalId()],
    givenName: 'Rolig',
    familyName: 'Sofapute',
    birthDate: '1990-01-01',
    status: 'resident',
    grading: 'ugradert',
    addresses: [
      {
        kind: 'bostedsadresse',
        content: {
          form: 'road',
          street: 'Čoarvegáisa',
          houseNumber: 5,
          dwellingNumber: 'H0101',
          postCode: '9730',
        },
        validFrom: '2020-01-01',
      },
    ],
    ...given,
  }
}

export async function* linesOf(records: (PersonRecord | string)[]): AsyncGenerator<Buffer> {
  for (const record of records)
    yield await Promise.resolve(
      Buffer.from(`${typeof record === 'string' ? record : JSON.stringify(record)}\n`),
    )
}
