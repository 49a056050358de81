import { expect, test } from 'vitest'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { FakeStore } from '../../../test/support/fakeStore.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { eventOf, openTestKiosk, order, temporaryFolder } from '../../../test/support/testKiosk.ts'

const [one] = syntheticNationalIds(1) as [NationalId]

test('a kiosk tells which keys it holds something sealed to, and which it seals to, until that is covered', async () => {
  using folder = temporaryFolder()
  const store = await new FakeStore().start()
  const { kiosk } = await openTestKiosk(store, folder.path)
  kiosk.startVisit()
  const received = eventOf(kiosk, 'letter.changed')
  order(kiosk, one)
  await received
  const [first] = store.reference.sealingKeys
  expect(await toldNext(store)).toEqual([first!.keyId])

  const replaced = eventOf(kiosk, 'kiosk.changed')
  const second = { ...first!, keyId: 'key-2' }
  store.reference = { ...store.reference, version: '2', sealingKeys: [second, first!] }
  await replaced
  expect(await toldNext(store)).toEqual([first!.keyId, second.keyId])

  store.coveredUntil = new Date(Date.now() + 3_600_000).toISOString()
  await toldNext(store)
  expect(await toldNext(store)).toEqual([second.keyId])
  await kiosk.close()
  await store.stop()
})

/** In the sync after the one that may be under way. */
async function toldNext(store: FakeStore): Promise<string[]> {
  await store.nextRequest()
  return (await store.nextRequest()).heldKeyIds
}
