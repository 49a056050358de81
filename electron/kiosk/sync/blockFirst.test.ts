import { expect, test } from 'vitest'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { FakeStore } from '../../../test/support/fakeStore.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { eventOf, openTestKiosk, order, temporaryFolder } from '../../../test/support/testKiosk.ts'

const [one, two, three] = syntheticNationalIds(3) as [NationalId, NationalId, NationalId]

test('a block goes ahead with its whole visit, and comes back in force', async () => {
  using folder = temporaryFolder()
  const store = await new FakeStore().start()
  const { kiosk } = await openTestKiosk(store, folder.path)
  await store.stop()
  kiosk.startVisit()
  order(kiosk, one)
  order(kiosk, two)
  kiosk.endVisit()
  kiosk.startVisit()
  order(kiosk, three)
  const inForce = eventOf(kiosk, 'block.changed')
  const blocked = kiosk.blockLetters({ nationalId: three })
  expect(blocked).toMatchObject({ ok: true, block: { state: 'stored' } })
  await store.start()

  expect(await inForce).toEqual({ ...(blocked.ok ? blocked.block : {}), state: 'in_force' })
  const sent = [...store.commands.values()].map((command) => store.open(command).action)
  expect(sent.map((action) => [action.kind, 'nationalId' in action && action.nationalId])).toEqual([
    ['letter.order', three],
    ['letter.block', three],
    ['letter.order', one],
    ['letter.order', two],
  ])
  await kiosk.close()
  await store.stop()
})

test('whoever blocks and at once orders again hears of both', async () => {
  using folder = temporaryFolder()
  const store = await new FakeStore().start()
  const { kiosk } = await openTestKiosk(store, folder.path)
  kiosk.startVisit()
  const told = [eventOf(kiosk, 'block.changed'), eventOf(kiosk, 'letter.changed')]
  kiosk.blockLetters({ nationalId: one })
  order(kiosk, one)
  expect(await Promise.all(told)).toMatchObject([{ state: 'in_force' }, { state: 'received' }])
  await kiosk.close()
  await store.stop()
})
