/// <reference lib="dom" />
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { accountPolicy } from '../../central/accounts/policy.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import type { Bridge } from '../../shared/bridge.ts'
import { thingKinds, things, type Thing } from '../../shared/domain/humanCheck.ts'
import type { AccountVisitor } from '../support/accountVisitor.ts'
import { openDemoOffice, type DemoOffice } from '../support/demoOffice.ts'
import { movableClock } from '../support/movableClock.ts'
import { syntheticNationalIds } from '../support/syntheticNationalIds.ts'

const modig = {
  nationalId: numbers.ordinary,
  name: 'Modig Teskje',
  mobile: '900 00 701',
  email: 'modig@example.org',
  password: 'Fjelltopp 7',
}

const clock = movableClock()
let office: DemoOffice
let visitor: AccountVisitor

beforeAll(async () => {
  office = await openDemoOffice({ store: clock.env })
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterAll(async () => {
  await office.close()
  clock.close()
})

/** As a program in the page does it: number after number, until it is asked whether it is a person. */
async function triesManyNumbers(): Promise<void> {
  // What is counted by the hour is all in one.
  clock.passes(60 - (Math.floor(Date.now() / 60_000) % 60))
  const typed = syntheticNationalIds(2 * accountPolicy.humanCheck.leastTriesOfOffice)
  const refusals = await visitor.page.evaluate(async (nationalIds) => {
    const { signIn } = Reflect.get(window, 'skranke') as Bridge
    const refusals: string[] = []
    for (const nationalId of nationalIds) {
      const answer = await signIn.start({ nationalId, password: 'Feil passord 1' })
      refusals.push(answer.ok ? 'none' : answer.error)
      if (refusals.at(-1) === 'human_check_needed') break
    }
    return refusals
  }, typed)
  expect(refusals.at(-1)).toBe('human_check_needed')
}

/** Of what the screen shows, by its name, one that it asks for, or one that it does not. */
async function chooses(which: 'right' | 'wrong'): Promise<void> {
  const { question, thing: names } = visitor.texts.humanCheck
  const anyOf = (words: string[]) => new RegExp(`^(?:${words.join('|')})$`, 'u')
  const { page } = visitor
  const heading = page.getByRole('heading', { level: 1, name: anyOf(Object.values(question)) })
  const asked = await heading.innerText()
  const isMeant = (thing: Thing) =>
    thingKinds.some((kind) => question[kind] === asked && (things[kind] as readonly Thing[]).includes(thing))
  const wanted = Object.values(things)
    .flat()
    .filter((thing) => isMeant(thing) === (which === 'right'))
  await page
    .getByRole('button', { name: anyOf(wanted.map((thing) => names[thing])) })
    .first()
    .click()
}

/** Rule: MinID accounts 5. */
it('where numbers are tried unusually often a person shows to be one, by pictures or by words, and is let in', async () => {
  const { texts } = visitor
  await visitor.ordersLetter(modig.nationalId)
  const codes = await office.drop.letter(modig.name)
  visitor = await office.nextVisitor()
  await visitor.registers(modig, codes)
  await visitor.entersSmsCode(modig.mobile)
  await visitor.sees(texts.account.heading)

  visitor = await office.nextVisitor()
  await visitor.beginsSignIn(numbers.unknownToRegister)
  await triesManyNumbers()

  visitor = await office.nextVisitor()
  await visitor.beginsSignIn(modig.nationalId)
  await visitor.entersPassword(modig.password)
  await visitor.reads(texts.humanCheck.text)
  await chooses('wrong')
  await visitor.isTold(texts.humanCheck.wrong)
  await visitor.press(texts.humanCheck.useWords)
  await visitor.page.getByRole('button', { name: texts.humanCheck.usePictures }).waitFor()
  await chooses('right')
  await visitor.entersSmsCode(modig.mobile)
  await visitor.sees(texts.account.heading)

  visitor = await office.nextVisitor()
  await visitor.beginsSignIn(modig.nationalId)
  await visitor.entersPassword('Feil passord 1')
  await chooses('right')
  await visitor.isTold(texts.storeError.sign_in_refused)
})
