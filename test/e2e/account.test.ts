import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { visitorAt, type Visitor } from '../../build/tour/visitor.ts'
import { buildAll } from '../../build/vite/build.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { accountVisitor, type AccountVisitor } from '../support/accountVisitor.ts'
import { launchKiosk, type KioskShell } from '../support/kioskShell.ts'
import { readMailDrop, type MailDropReader } from '../support/mailDropReader.ts'
import { openRealStore, type RealStore } from '../support/realStore.ts'

let store: RealStore
let kiosk: KioskShell
let drop: MailDropReader
let visitor: Visitor
let account: AccountVisitor
let codes: Map<number, string>

const modig = {
  nationalId: numbers.ordinary,
  name: 'Modig Teskje',
  mobile: '900 00 101',
  email: 'modig@example.org',
  password: 'Fjelltopp 7',
}

async function arrives(at: Promise<Visitor['page']>): Promise<void> {
  visitor = await visitorAt(await at, 'nb')
  account = accountVisitor(visitor, drop)
}

beforeAll(async () => {
  await buildAll()
  store = await openRealStore()
  drop = readMailDrop(store)
  kiosk = await launchKiosk({
    storeAddress: store.url,
    dataDirectory: join(store.directory, 'kiosk'),
    invitation: await store.invite(),
  })
  await arrives(kiosk.page())
})
afterEach(async () => {
  const { page } = visitor
  await visitor.leaves()
  await arrives(kiosk.page(page))
})
afterAll(async () => {
  await kiosk.stop()
  await store.close()
})

describe('somebody who is no user yet', () => {
  it('orders a letter, registers with a code of it, and is signed in with the code of the text message', async () => {
    const { texts } = visitor
    await visitor.ordersLetter(modig.nationalId)
    codes = await drop.letter(modig.name)
    expect(codes.size).toBe(20)
    await visitor.leaves()
    await arrives(kiosk.page(visitor.page))

    await account.registers(modig, codes)
    await visitor.page.getByText(texts.signIn.isNew).waitFor()
    expect(await drop.message('+4790000101', 'registrert')).toContain('Var det ikke deg?')
    await account.entersSmsCode(modig.mobile)
    await visitor.sees(texts.account.heading)
  })
})

describe('a user', () => {
  it('signs in with the code of the letter that is asked for, by its number', async () => {
    const { texts } = visitor
    await account.beginsSignIn(modig.nationalId)
    await account.entersPassword(modig.password)
    await visitor.sees(texts.code.sms.heading)
    await visitor.press(texts.signIn.preferLetter)
    await account.entersLetterCode(codes)
    await visitor.sees(texts.account.heading)
  })
})
