import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import type { AddressForm } from './register.table.ts'
import { residence, storePerson } from './testPerson.ts'

const road = residence.content as Extract<AddressForm, { form: 'road' }>
const box: AddressForm = { form: 'post_box', postBox: 'Postboks 1', postCode: '5803' }

describeOnBoth('the register’s tables', (open) => {
  it('take one current address of each kind, and any number of former ones (Rule: Addresses 1)', async () => {
    const db = await open()
    const former = { ...residence, validTo: '2021-01-01' }
    await storePerson(db, { addresses: [former, former, residence, { ...residence, kind: 'postadresse' }] })
    await expect(
      storePerson(db, { nationalIds: ['02917103057'], addresses: [residence, residence] }),
    ).rejects.toThrow('address_current')
  })

  it('refuse what can’t be an address', async () => {
    const db = await open()
    const wrong = [
      { ...residence, validTo: '2019-12-31' },
      { ...residence, content: box },
      { ...residence, content: { ...road, dwellingNumber: 'X0101' } },
      { ...residence, content: { ...road, houseNumber: 10_000 } },
      { ...residence, content: { ...road, houseLetter: 'a' } },
      { ...residence, content: { ...road, postCode: '713' } },
      { ...residence, kind: 'postadresseIUtlandet' as const },
    ]
    for (const [index, address] of wrong.entries()) {
      const stored = storePerson(db, { nationalIds: [`1783840057${index}`], addresses: [address] })
      await expect(stored, JSON.stringify(address)).rejects.toThrow('violates check constraint')
    }
  })

  it('refuse a number that is not eleven digits, and two numbers in force', async () => {
    const db = await open()
    const person_id = await storePerson(db)
    const add = (national_id: string, current: boolean) =>
      db.insertInto('person_national_id').values({ national_id, person_id, current }).execute()
    await expect(add('1783840057', false)).rejects.toThrow('violates check constraint')
    await expect(add('09857923348', true)).rejects.toThrow('person_national_id_current')
    await add('49857920294', false)
  })
})
