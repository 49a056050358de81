import { expect, it } from 'vitest'
import type { OwnData } from '../../../shared/wire/account.ts'
import { describeOnBoth, type Open } from '../../database/testDatabases.ts'
import { storeFamily, storeResident } from '../../moves/testMoves.ts'
import { residence } from '../../register/testPerson.ts'
import { visitorAt } from '../../testCallers.ts'
import { ask } from '../../testHttp.ts'
import { answerOf, startAccounts } from '../testAccounts.ts'

describeOnBoth('what the register says of a visitor', (open) => {
  it('names whom they live with, and which of them is spouse or child', async () => {
    const { central, ownData } = await start(open)
    const { wife, husband, common, hers } = await storeFamily(central.db)
    const own = await ownData(wife)
    expect(own).toMatchObject({ personId: wife, givenName: 'Kone', mayReportMove: true })
    expect(own.addresses).toMatchObject([{ kind: 'bostedsadresse', content: { form: 'road' } }])
    expect(own.household).toHaveLength(3)
    expect(own.household).toEqual(
      expect.arrayContaining([
        { personId: husband, givenName: 'Mann', isSpouse: true, isChild: false },
        { personId: common, givenName: 'Felles', isSpouse: false, isChild: true },
        { personId: hers, givenName: 'Hennes', isSpouse: false, isChild: true },
      ]),
    )
  })

  /** Rule: Addresses 5. */
  it.each([
    ['a child', { birth_date: '2010-01-01' }],
    ['with a D-number', { status: 'd_number' as const, addresses: [] }],
    ['without a residence', { addresses: [] }],
    ['under guardianship', { under_guardianship: true }],
    ['protected', { grading: 'strengtFortrolig' as const, addresses: [residence] }],
  ])('refers who is %s to the counter with a move, and says no more', async (_who, given) => {
    const { central, ownData } = await start(open)
    const own = await ownData(await storeResident(central.db, given))
    expect(own.mayReportMove).toBe(false)
    expect(Object.keys(own).sort()).toEqual([
      'addresses',
      'familyName',
      'givenName',
      'household',
      'mayReportMove',
      'middleName',
      'personId',
    ])
    expect(JSON.stringify(own)).not.toMatch(/strengt|guardian|d_number/iu)
  })
})

async function start(open: Open) {
  const { store, central, kiosk } = await startAccounts(await open())
  const ownData = async (personId: string) =>
    answerOf<OwnData>(
      await ask(`${store.url}/v1/person`, { headers: await visitorAt(store, kiosk, personId) }),
    )
  return { central, ownData }
}
