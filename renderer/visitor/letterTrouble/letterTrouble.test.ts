import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { languages } from '../../../shared/domain/language.ts'
import { fakeBlockId, fakeReference, syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'
import { troubleNames, type TroubleName } from './troubles.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

async function open(name: TroubleName): Promise<void> {
  await visitor.press(visitor.text.start.letterTrouble.title)
  await visitor.press(visitor.text.letterTrouble[name].title)
}
async function number(): Promise<void> {
  await visitor.type(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
}
const calls = () => visitor.bridge.called.filter((name) => name.startsWith('letter.'))

describe.each(languages)('what is wrong with a letter, in %s', (language) => {
  it.each(troubleNames)('%s: two taps lead to the safest next step', async (name) => {
    visitor = await openScreens(language)
    await open(name)
    expect(visitor.heading()).toBe(visitor.text.letterTrouble[name].step)
    expect(visitor.reads()).not.toContain(visitor.text.block.offline.heading)
  })

  it.each(['overdue', 'lost', 'opened', 'stolen', 'wrongAddress'] as const)(
    '%s: says offline that nothing is blocked yet, and where help is. Rule: PIN-code letters 7',
    async (name) => {
      visitor = await openScreens(language, { kiosk: { online: false } })
      await open(name)
      expect(visitor.reads()).toContain(visitor.text.block.offline.heading)
      expect(visitor.reads()).toContain('800 30 300')
    },
  )
})

it.each([
  ['opened', true],
  ['stolen', true],
  ['lost', false],
] as const)(
  '%s: the codes are blocked without asking why, and the password is thought of: %s',
  async (name, seen) => {
    visitor = await openScreens('nb')
    await open(name)
    await visitor.press(visitor.text.start.block.title)
    await number()
    await visitor.press(visitor.text.block.check.block)
    expect(visitor.heading()).toBe(visitor.text.block.receipt.sending)
    expect(visitor.reads().includes(visitor.text.block.receipt.password)).toBe(seen)
  },
)

it('wrong address: leads to where it is corrected, and to blocking what was sent there', async () => {
  visitor = await openScreens('nb')
  await open('wrongAddress')
  await visitor.press(visitor.text.address.start.title)
  expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
  await visitor.press(visitor.text.frame.back)
  await visitor.press(visitor.text.start.block.title)
  await number()
  expect(visitor.heading()).toBe(visitor.text.block.check.heading)
})

it('not come: sends to the dates, or on to what helps when they have passed', async () => {
  visitor = await openScreens('nb')
  await open('notCome')
  await visitor.press(visitor.text.start.status.title)
  expect(visitor.heading()).toBe(visitor.text.status.heading)
  await visitor.press(visitor.text.frame.back)
  await visitor.press(visitor.text.letterTrouble.overdue.title)
  expect(visitor.heading()).toBe(visitor.text.letterTrouble.overdue.step)
})

describe('overdue: block and order again in one step', () => {
  const renew = async () => {
    await open('overdue')
    await visitor.press(visitor.text.renew.title)
    await number()
    await visitor.press(visitor.text.renew.title)
  }

  it('blocks, then orders, and shows the truth about both. Rules: PIN-code letters 7, 8', async () => {
    visitor = await openScreens('nb')
    await renew()
    expect(calls()).toEqual(['letter.block', 'letter.order'])
    expect(visitor.heading()).toBe(visitor.text.block.receipt.sending)
    visitor.bridge.tell('block.changed', { blockId: fakeBlockId, state: 'in_force' })
    await flushPromises()
    expect(visitor.heading()).toBe(visitor.text.block.receipt.inForce)
    expect(visitor.reads()).not.toContain(visitor.text.block.receipt.order)
    await visitor.press(visitor.text.renew.receipt)
    expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
    expect(visitor.reads()).toContain(fakeReference)
  })

  it('says that nothing was done when the block could not be stored, and orders nothing', async () => {
    visitor = await openScreens('nb', { cannotStore: true })
    await renew()
    expect(calls()).toEqual(['letter.block'])
    expect(visitor.reads()).toContain(visitor.text.renew.nothingStored.replace('{telephone}', '800 30 300'))
  })

  it('says that only the block was stored, and lets the visitor try again', async () => {
    visitor = await openScreens('nb')
    const { order } = visitor.bridge.letter
    Object.assign(visitor.bridge.letter, { order: () => Promise.resolve({ ok: false, error: 'not_stored' }) })
    await renew()
    expect(visitor.reads()).toContain(visitor.text.renew.onlyBlocked)
    Object.assign(visitor.bridge.letter, { order })
    await visitor.press(visitor.text.renew.title)
    expect(visitor.heading()).toBe(visitor.text.block.receipt.sending)
  })

  it('does nothing after "Avbryt", and forgets the number', async () => {
    visitor = await openScreens('nb')
    await open('overdue')
    await visitor.press(visitor.text.renew.title)
    await number()
    expect(visitor.reads()).not.toContain(syntheticNationalId.slice(6))
    await visitor.press(visitor.text.letter.check.cancel)
    expect(visitor.heading()).toBe(visitor.text.start.heading)
    expect(calls()).toEqual([])
  })
})
