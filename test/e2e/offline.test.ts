import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { awaitState } from '../../build/tour/orderStatus.ts'
import { visitorAt } from '../../build/tour/visitor.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { launchKiosk } from '../support/kioskShell.ts'
import { openRealStore, type RealStore } from '../support/realStore.ts'

let store: RealStore
beforeAll(async () => {
  store = await openRealStore()
})
afterAll(() => store.close())

it('an order taken without the store survives a killed kiosk and becomes exactly one letter', async () => {
  const launch = { storeAddress: store.url, dataDirectory: join(store.directory, 'kiosk') }
  const first = await launchKiosk({ ...launch, invitation: await store.invite() })
  const visitor = await visitorAt(await first.page(), 'nb')
  await store.stop()

  const reference = await visitor.ordersLetter(numbers.ordinary)
  await visitor.seesState('offline')
  expect(await visitor.page.getByRole('main').innerText()).not.toMatch(
    /\d{1,2}\. (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/,
  )
  await first.kill()

  const second = await launchKiosk(launch)
  const page = await second.page()
  await store.start()
  // What waits goes along with the next order, whenever the kiosk would have tried again. This one becomes no letter.
  await (await visitorAt(page, 'nb')).ordersLetter(numbers.unknownToRegister)
  await awaitState(store, reference, 'produced')
  await second.stop()

  const batches = (await store.run('letters', 'list')).filter((line) => line.includes('produced'))
  expect(batches).toEqual([expect.stringMatching(/letters: 1$/u)])
})
