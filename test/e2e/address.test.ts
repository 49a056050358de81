import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { weekdayAndDateIn } from '../../shared/domain/dateWords.ts'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import type { AccountVisitor, Member } from '../support/accountVisitor.ts'
import { openDemoOffice, type DemoOffice } from '../support/demoOffice.ts'
import { filled } from '../support/filled.ts'

const password = 'Fjelltopp 7'
const wife = {
  nationalId: numbers.spouse,
  name: 'Modig Vintersko',
  mobile: '900 00 201',
  email: 'modig@example.org',
  password,
}
const husband = {
  nationalId: numbers.otherSpouse,
  name: 'Frodig Lampe',
  mobile: '900 00 202',
  email: 'frodig@example.org',
  password,
}
let office: DemoOffice
let visitor: AccountVisitor

async function next(): Promise<AccountVisitor> {
  visitor = await office.nextVisitor()
  return visitor
}

beforeAll(async () => {
  office = await openDemoOffice()
  const members = [wife, husband]
  for (const { nationalId } of members) await (await next()).ordersLetter(nationalId)
  for (const who of members) await (await next()).registers(who, await office.drop.letter(who.name))
})
beforeEach(async () => {
  await next()
})
afterAll(() => office.close())

async function opensAddress(who: Member): Promise<void> {
  const { texts } = visitor
  await visitor.press(texts.address.start.title)
  await visitor.entersNumber(who.nationalId)
  await visitor.entersPassword(who.password)
  await visitor.entersSmsCode(who.mobile)
  await visitor.sees(texts.address.start.heading)
}

/** From the post code to whom the move is of. */
async function tellsWhereAndWhen(address: { postCode: string; street: string; house: string }) {
  const { texts, page } = visitor
  const { postCode, street, dwelling, date, movers } = texts.address
  await visitor.press(texts.address.start.moved)
  await visitor.types(postCode.label, address.postCode)
  await visitor.press(texts.frame.continue)
  await visitor.sees(street.heading)
  await visitor.types(street.label, address.street)
  await visitor.types(street.house, address.house)
  await visitor.press(texts.frame.continue)
  await visitor.sees(dwelling.heading)
  await visitor.press(dwelling.only)
  await visitor.press(texts.frame.continue)
  await visitor.sees(date.heading)
  const today = weekdayAndDateIn('nb', dateInOslo(new Date()))
  await page.getByRole('grid').getByRole('button', { name: today }).click()
  await visitor.press(texts.frame.continue)
  await visitor.sees(movers.heading)
}

const karasjok = { postCode: '9730', street: 'Čoarvegáisa', house: '12 B' }

describe('a family that moves', () => {
  it('is warned of the letter on its way; what is wrong is mended; nothing changes before the other parent has answered', async () => {
    const { texts, page } = visitor
    await opensAddress(wife)
    await visitor.reads('Mølletunet 9')
    await tellsWhereAndWhen({ postCode: '4614', street: 'Mølletunet', house: '9' })
    await page.getByRole('checkbox', { name: 'Blid' }).check()
    await visitor.press(texts.frame.continue)
    await visitor.sees(texts.address.letter.heading)
    await visitor.press(texts.address.letter.stop)
    await visitor.reads(texts.address.letter.state.inForce)
    await visitor.press(texts.frame.continue)

    await visitor.sees(texts.address.check.heading)
    await visitor.press(texts.address.check.send)
    await visitor.sees(texts.address.receipt.rejected)
    await visitor.reads(texts.address.reason.address)
    await visitor.press(texts.address.receipt.mend)
    await visitor.press(filled(texts.profile.changeNamed, { name: texts.address.check.street }))
    await visitor.types(texts.address.street.label, 'Čoarvegáisa')
    await visitor.press(texts.frame.continue)
    await visitor.sees(texts.address.check.heading)
    await visitor.reads('Čoarvegáisa 9')
    await visitor.press(texts.address.check.send)
    await visitor.sees(texts.address.receipt.received)
    await visitor.reads(texts.address.state.awaiting_other_parent)
    await office.drop.message('+4790000201', 'Vi fikk flyttemeldingen din')
    await office.drop.message('+4790000202', 'Ingenting endres før du bekrefter')
  })

  it('does not move when the other parent says no, and is told so', async () => {
    const { texts } = visitor
    await opensAddress(husband)
    await visitor.reads(texts.address.start.asked)
    await visitor.press(texts.address.start.answer)
    await visitor.reads(texts.address.moves.askedText.parent)
    await visitor.press(texts.address.start.answer)
    await visitor.sees(texts.address.answer.heading)
    await visitor.reads('Čoarvegáisa 9')
    await visitor.press(texts.address.answer.no)
    await visitor.reads(texts.address.answer.state.no)
    await office.drop.message('+4790000201', 'ble ikke godtatt')
  })

  it('sees why; moves once the other adult has confirmed it; and sees it registered when the register has answered, which a letter has waited for', async () => {
    const { texts, page } = visitor
    await opensAddress(wife)
    await visitor.press(texts.address.moves.heading)
    await visitor.reads(texts.address.state.rejected)
    await visitor.reads(texts.address.reason.declined)
    await visitor.press(texts.frame.back)
    await tellsWhereAndWhen(karasjok)
    for (const name of ['Frodig', 'Blid']) await page.getByRole('checkbox', { name }).check()
    await visitor.press(texts.frame.continue)
    await visitor.sees(texts.address.check.heading)
    await visitor.press(texts.address.check.send)
    await visitor.reads(texts.address.state.awaiting_confirmation)

    await next()
    await opensAddress(husband)
    await visitor.press(texts.address.start.answer)
    await visitor.reads(texts.address.moves.askedText.mover)
    await visitor.press(texts.address.start.answer)
    await visitor.press(texts.address.answer.yes)
    await visitor.reads(texts.address.answer.state.yes)
    await visitor.press(texts.address.moves.heading)
    await visitor.reads(texts.address.state.accepted)

    await next()
    await visitor.signsIn(husband)
    await visitor.press(texts.start.block.title)
    await visitor.press(texts.block.reason.lost)
    await visitor.press(texts.frame.continue)
    await visitor.press(texts.block.check.block)
    await visitor.sees(texts.block.receipt.inForce)
    await visitor.press(texts.block.receipt.order)
    await visitor.reads(texts.letter.own.moving)
    await visitor.press(texts.letter.own.wait)
    await visitor.seesState('awaitsMove')

    await registerAnswers()
    // Before the next visitor, who puts aside what has come until then.
    await office.drop.message('+4790000201', 'er registrert i Folkeregisteret')
    await office.drop.letter(husband.name)
    await next()
    await opensAddress(wife)
    await visitor.reads('Čoarvegáisa 12 B')
    await visitor.press(texts.address.moves.heading)
    await visitor.reads(texts.address.state.registered)
  })
})

/** As the register's own answer comes in. Format: docs/REGISTER-MOVES.md */
async function registerAnswers(): Promise<void> {
  const [moveId] = ((await office.store.run('moves', 'list'))[0] ?? '').split(/\s+/u)
  await office.store.run('moves', 'hand-over')
  const path = join(office.store.directory, 'answers.xml')
  const answer = `<svar><avsendersMeldingsidentifikator>${moveId}</avsendersMeldingsidentifikator><resultat>registrert</resultat></svar>`
  writeFileSync(
    path,
    `<?xml version="1.0" encoding="UTF-8"?><svarPaaFlyttemeldinger>${answer}</svarPaaFlyttemeldinger>`,
  )
  expect(await office.store.run('moves', 'answers', path)).toContain('registered: 1')
}

describe('what the counter does', () => {
  it('is told by what it is, and by the post code: a post box, Svalbard, abroad', async () => {
    const { texts } = visitor
    const { postCode, counter, other } = texts.address
    await opensAddress(husband)
    await visitor.press(texts.address.start.other)
    for (const matter of ['postal', 'abroad'] as const) {
      await visitor.press(other[matter])
      await visitor.reads(counter.text[matter])
      await visitor.press(texts.frame.back)
    }
    await visitor.press(texts.frame.back)
    await visitor.press(texts.address.start.moved)
    for (const [typed, matter, place] of [
      ['5803', 'postal', 'BERGEN'],
      ['9170', 'svalbard', 'LONGYEARBYEN'],
    ] as const) {
      await visitor.types(postCode.label, typed)
      await visitor.reads(filled(postCode[matter], { postCode: typed, place }))
      await visitor.press(texts.frame.continue)
      await visitor.isTold(texts.address.problem[matter === 'postal' ? 'post_box_only' : 'svalbard'])
      await visitor.press(postCode.counter)
      await visitor.sees(counter.heading)
      await visitor.reads(counter.bring[matter])
      await visitor.press(texts.frame.back)
    }
  })

  it('is told in the same words to a D-number, a minor and somebody protected', async () => {
    const { texts } = visitor
    const screens: string[] = []
    for (const change of [
      { status: 'd_number', addresses: [] },
      { birthDate: '2011-07-25', addresses: [] },
      { grading: 'fortrolig' },
    ]) {
      await office.store.run('register', 'import', personFile(change))
      if (screens.length > 0) await next()
      await opensAddress(husband)
      await visitor.reads(texts.address.counter.text.other)
      screens.push(await visitor.page.getByRole('main').innerText())
    }
    expect(new Set(screens).size).toBe(1)
  })
})

/** A line of what the register delivers. Format: docs/REGISTER-IMPORT.md */
function personFile(change: object): string {
  const path = join(office.store.directory, 'persons.jsonl')
  const residence = { form: 'road', street: 'Skolestien', houseNumber: 6, postCode: '4614' }
  const person = {
    nationalIds: [husband.nationalId],
    givenName: 'Frodig',
    familyName: 'Lampe',
    birthDate: '1985-09-02',
    status: 'resident',
    grading: 'ugradert',
    addresses: [{ kind: 'bostedsadresse', validFrom: '2020-01-01', content: residence }],
    ...change,
  }
  writeFileSync(path, JSON.stringify(person))
  return path
}
