import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../../central/register/seed/exampleNationalIds.ts'
import { filled } from '../../support/filled.ts'
import { openSoundOffice, type SoundOffice } from '../../support/soundOffice.ts'
import type { BlindVisitor } from '../../support/blindVisitor.ts'

let office: SoundOffice
let visitor: BlindVisitor
let reference: string

/** Of the printing system, whose programs test/support/programs stand in for. */
const cups = mkdtempSync(join(tmpdir(), 'skranke-cups-'))

beforeAll(async () => {
  writeFileSync(join(cups, 'lpstat'), 'printer receipts is idle.  enabled since Mon\n\tAlerts: none\n')
  office = await openSoundOffice({ FAKE_CUPS: cups, SKRANKE_PRINTER: 'receipts' })
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterAll(async () => {
  await office.close()
  rmSync(cups, { recursive: true, force: true })
})

describe('somebody who never looks', () => {
  it('orders a letter, is told when it may come, and gets the receipt on paper', async () => {
    const { text } = visitor
    reference = await visitor.ordersLetter(numbers.ordinary)
    expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/u)
    await visitor.hears(text.letter.state.received)
    await visitor.hears(/kommer det til den registrerte adressen din mellom/u)
    await visitor.chooses(text.receipt.print)
    await visitor.hears(text.receipt.state.printed)
  })

  it('hears by the reference number when a letter may come; what is wrong with the number is told', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.status.title)
    await visitor.hears(text.status.heading)
    await visitor.hears(text.speech.screen.field.split('{')[0]!)
    await visitor.writes(text.letter.receipt.reference, 'K7Q')
    await visitor.presses('Enter')
    await visitor.hears(filled(text.status.problem.too_short, { count: 3 }))
    for (let symbols = 0; symbols < 3; symbols += 1) await visitor.presses('Backspace')
    await visitor.hears(text.speech.cleared)
    await visitor.types(reference.replaceAll('-', '').toLowerCase())
    await visitor.presses('Enter')
    await visitor.hears(/Vent til/u)
    await visitor.hears(/kommer det til den registrerte adressen mellom/u)
    await visitor.hears(text.status.same.split('. ')[0]!)
  })

  it('blocks the codes, and hears when they are blocked', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.block.title)
    await visitor.hears(text.block.reason.heading)
    await visitor.chooses(text.block.reason.seen)
    await visitor.entersNumber(numbers.dNumber)
    await visitor.hears(text.block.check.heading)
    await visitor.hears(text.block.check.effect)
    await visitor.chooses(text.block.check.block)
    await visitor.hears(text.block.receipt.inForce)
    await visitor.presses('*')
    await visitor.hears(text.block.receipt.inForceText)
    await visitor.hears(text.block.receipt.passwordText)
    await visitor.chooses(text.block.receipt.order)
    await visitor.hears(text.letter.check.heading)
    await visitor.chooses(text.letter.check.order)
    await visitor.hears(text.letter.receipt.heading)
    await visitor.hearsReference()
  })

  it('says what is wrong with the letter, and blocks and orders in one', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.letterTrouble.title)
    await visitor.hears(text.letterTrouble.heading)
    await visitor.chooses(text.letterTrouble.overdue.title)
    await visitor.hears(text.letterTrouble.overdue.step)
    await visitor.hears(text.letterTrouble.overdue.advice.split('\n')[0]!)
    await visitor.chooses(text.renew.title)
    await visitor.entersNumber(numbers.formerDNumberHolder)
    await visitor.hears(text.renew.heading)
    await visitor.hears(text.renew.order)
    await visitor.chooses(text.renew.title)
    await visitor.hears(text.block.receipt.inForce)
    await visitor.chooses(text.renew.receipt)
    await visitor.hears(text.letter.receipt.heading)
    await visitor.hearsReference()
  })

  it('is told what is wrong with a number, and that it stands there still', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.order.title)
    await visitor.hears(text.letter.account.heading)
    await visitor.chooses(text.letter.account.no)
    await visitor.hears(text.letter.number.heading)
    await visitor.types('1234')
    await visitor.presses('Enter')
    await visitor.hears(filled(text.nationalId.error.too_short, { count: 4 }).split('. ')[0]!)
    await visitor.presses('Backspace')
    await visitor.hears('Slettet 4')
    await visitor.presses('1')
    await visitor.hears('4 av 11 sifre')
  })
})
