import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeMove, fakePerson } from '../../../test/support/fakeAnswers.ts'
import type { Response } from '../../../shared/bridge.ts'
import type { OwnData } from '../../../shared/wire/account.ts'
import { openMove, type MovingVisitor } from './testMove.ts'

let visitor: MovingVisitor
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-13T10:00:00+02:00') }))
afterEach(() => {
  visitor.leave()
  vi.useRealTimers()
})

const texts = () => visitor.text.address
const person = (changes: Partial<OwnData>) => ({
  'person.read': [{ ok: true as const, person: { ...fakePerson, ...changes } }],
})
const found = (category: 'G' | 'P' | 'S', postCode: string) => ({
  'postCode.find': [{ found: { postCode, place: 'STED', category } }],
})

describe('where the counter helps', () => {
  const postBox = {
    kind: 'postadresse',
    content: { form: 'post_box', postBox: 'Postboks 77', postCode: '9252' },
    place: 'TROMSØ',
    validFrom: '2020-01-01',
  }

  /** Rule: Addresses 5. */
  it.each<[string, Partial<OwnData>]>([
    ['a child', {}],
    ['somebody with a D-number', { addresses: [postBox], household: [] }],
    ['somebody with no residence', { addresses: [], household: [] }],
    ['somebody protected', { addresses: [], household: [] }],
  ])('%s is told the same, and no reason', async (_who, changes) => {
    visitor = await openMove(person({ ...changes, mayReportMove: false }))
    await visitor.toStart()
    const { counter, start } = texts()
    const { bringTitle, bring } = visitor.text.counter
    expect(visitor.reads()).toContain(
      counter.heading + counter.text.other + bringTitle + bring + counter.bring.other + counter.together,
    )
    expect(visitor.reads()).not.toContain(start.moved)
    await visitor.press(visitor.text.counter.find)
    expect(visitor.heading()).toBe(visitor.text.counter.heading)
  })

  it.each(['postal', 'cadastral', 'abroad', 'svalbard', 'other'] as const)(
    '%s: it says what to bring',
    async (matter) => {
      visitor = await openMove()
      await visitor.toStart()
      await visitor.press(texts().start.other)
      await visitor.press(texts().other[matter])
      expect(visitor.heading()).toBe(texts().counter.heading)
      expect(visitor.reads()).toContain(texts().counter.text[matter])
      expect(visitor.reads()).toContain(texts().counter.bring[matter])
      expect(visitor.reads()).toContain(visitor.text.counter.bring)
    },
  )

  it('a move that waits for the visitor’s word comes first', async () => {
    const move = { ...fakeMove, role: 'mover' as const, awaitsMyConfirmation: true }
    visitor = await openMove({ 'move.list': [{ ok: true, moves: [move] }] })
    await visitor.toStart()
    expect(visitor.reads()).toContain(texts().start.asked)
    expect(visitor.reads()).not.toContain(texts().start.moved)
    await visitor.press(texts().start.answer)
    expect(visitor.heading()).toBe(texts().moves.heading)
  })

  it('no other move is begun while one is under way; a settled one, or a child’s, is none', async () => {
    visitor = await openMove({ 'move.list': [{ ok: true, moves: [fakeMove] }] })
    await visitor.toStart()
    expect(visitor.reads()).toContain(texts().start.underWay)
    expect(visitor.reads()).not.toContain(texts().start.moved)
    visitor.leave()
    const others = [
      { ...fakeMove, state: 'registered' as const },
      { ...fakeMove, role: 'parent' as const },
    ]
    visitor = await openMove({ 'move.list': [{ ok: true, moves: others }] })
    await visitor.toStart()
    expect(visitor.reads()).toContain(texts().start.moved)
  })

  it('no choice is shown that the store’s answer would take away; without an answer all are', async () => {
    visitor = await openMove()
    const asked = Promise.withResolvers<Response<'move.list'>>()
    vi.spyOn(visitor.bridge.move, 'list').mockReturnValue(asked.promise)
    await visitor.toStart()
    expect(visitor.reads()).toContain('0184 OSLO')
    expect(visitor.reads()).toContain(visitor.text.asked.underWay)
    expect(visitor.reads()).not.toContain(texts().start.moved)
    asked.resolve({ ok: false, error: 'offline', seconds: null })
    await flushPromises()
    expect(visitor.reads()).not.toContain(visitor.text.asked.underWay)
    expect(visitor.reads()).toContain(texts().start.moved)
  })

  it('says why nothing comes without the store, and asks again', async () => {
    const offline = { ok: false as const, error: 'offline' as const, seconds: null }
    visitor = await openMove({ 'person.read': [offline, { ok: true, person: fakePerson }] })
    await visitor.toStart()
    expect(visitor.reads()).toContain(visitor.text.storeError.offline)
    await visitor.press(visitor.text.asked.again)
    expect(visitor.reads()).toContain('0184 OSLO')
  })
})

describe('a post code', () => {
  it('shows its place at once', async () => {
    visitor = await openMove(found('G', '7013'))
    await visitor.toPostCode()
    await visitor.enter(texts().postCode.label, '7013')
    expect(visitor.reads()).toContain('7013 STED')
    await visitor.enter(texts().postCode.label, '701')
    expect(visitor.reads()).not.toContain('STED')
  })

  /** Rules: Addresses 3, 6. */
  it.each([
    [found('P', '5803'), '5803', 'postal'],
    [found('S', '0045'), '0045', 'postal'],
    [found('G', '9170'), '9170', 'svalbard'],
  ] as const)(
    'where nobody can move to is told at once (%#), and leads to the counter',
    async (answers, typed, matter) => {
      visitor = await openMove({ 'postCode.find': [...answers['postCode.find']] })
      await visitor.toPostCode()
      await visitor.enter(texts().postCode.label, typed)
      const words = texts().postCode[matter].replace('{postCode}', typed).replace('{place}', 'STED')
      expect(visitor.reads()).toContain(words)
      await visitor.goOn()
      expect(visitor.heading()).toBe(texts().postCode.heading)
      await visitor.press(texts().postCode.counter)
      expect(visitor.reads()).toContain(texts().counter.text[matter])
    },
  )

  it.each([
    ['', 'empty.postCode'],
    ['0000', 'problem.unknown'],
  ])('"%s" stays, with what to do', async (typed, key) => {
    visitor = await openMove({ 'postCode.find': [{ found: null }] })
    await visitor.toPostCode()
    await visitor.enter(texts().postCode.label, typed)
    await visitor.goOn()
    const text = key === 'empty.postCode' ? texts().empty.postCode : texts().problem.unknown
    expect(visitor.reads()).toContain(text)
    expect(visitor.field().value).toBe(typed)
  })
})

describe('an address', () => {
  it('that lacks something is told field by field, and summed up', async () => {
    visitor = await openMove()
    await visitor.toStreet()
    await visitor.enter(texts().street.careOf, '<Ola>')
    await visitor.goOn()
    for (const words of [texts().empty.street, texts().empty.house, texts().problem.letters])
      expect(visitor.reads()).toContain(words)
    expect(visitor.reads()).toContain(visitor.text.field.summary.replace('{count}', '3'))
  })

  it('has a dwelling number, from three choices or typed. Rule: Addresses 2', async () => {
    visitor = await openMove()
    await visitor.toDwelling()
    await visitor.goOn()
    expect(visitor.reads()).toContain(texts().empty.dwellingNumber)
    const { kinds, floor, door, more, less, chosen, type } = texts().dwelling
    const press = async (label: string, times: number) => {
      for (let time = 0; time < times; time += 1) {
        document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!.click()
        await flushPromises()
      }
    }
    await visitor.press(`U ${kinds.U}`)
    await press(more.replace('{label}', floor), 3)
    await press(less.replace('{label}', floor), 1)
    await press(more.replace('{label}', door), 11)
    await visitor.press(`H ${kinds.H}`)
    expect(visitor.reads()).toContain(chosen.replace('{number}', 'H0312'))
    await visitor.press(type)
    expect(visitor.field().value).toBe('H0312')
    await visitor.enter(texts().dwelling.label, 'x9')
    await visitor.goOn()
    expect(visitor.reads()).toContain(texts().problem.dwellingNumber)
    expect(visitor.field().value).toBe('X9')
    await visitor.enter(texts().dwelling.label, 'l0101')
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().date.heading)
  })
})

/** Rule: Addresses 6 */
describe('the day of a move', () => {
  it('is chosen, 31 days ahead at most', async () => {
    visitor = await openMove()
    await visitor.toDate()
    await visitor.goOn()
    expect(visitor.reads()).toContain(texts().empty.moveDate)
    expect(visitor.reads()).toContain('2. august 2019 til 13. juni 2026')
    const day = (name: string) =>
      [...document.querySelectorAll('[role=grid] button')].find(
        ({ textContent }) => textContent.trim() === name,
      )!
    const after = document.querySelector<HTMLButtonElement>(
      `button[aria-label="${visitor.text.calendar.after}"]`,
    )!
    after.click()
    await flushPromises()
    expect(day('14').getAttribute('aria-disabled')).toBe('true')
    await visitor.choose(14)
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().date.heading)
    await visitor.choose(13)
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().movers.heading)
  })

  it('may be long past: it is accepted, with a calm word', async () => {
    visitor = await openMove()
    await visitor.toDate()
    const late = () => texts().date.late.replace('{days}', '8')
    await visitor.choose(5)
    expect(visitor.reads()).not.toContain(late())
    await visitor.choose(4)
    expect(visitor.reads()).toContain(late())
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().movers.heading)
  })
})
