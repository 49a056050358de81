import { afterEach, describe, expect, it } from 'vitest'
import { fakeBlockId, syntheticNationalId } from '../../test/support/fakeBridge.ts'
import { openListener, type TestListener } from './testListener.ts'

let visitor: TestListener
afterEach(() => visitor.leave())

/** Switched on by its key, with the introduction heard. */
async function listening(language: 'nb' | 'en' = 'nb', wishes: Parameters<typeof openListener>[1] = {}) {
  visitor = await openListener(language, wishes)
  await visitor.key('+')
  await visitor.hears()
  return visitor.text
}
async function toNumber() {
  await visitor.press(visitor.text.start.order.title)
  await visitor.press(visitor.text.letter.account.no)
  await visitor.hears()
}
const cards = () => document.querySelectorAll('main button').length
const plain = (text: string) => text.replaceAll('\u2011', '-')

describe('who has not asked for it', () => {
  it('hears nothing and sees no caption', async () => {
    visitor = await openListener('nb')
    await visitor.key('Tab')
    await visitor.press(visitor.text.start.order.title)
    expect(await visitor.hears()).toEqual([])
    expect(visitor.caption()).toBeNull()
  })
})

describe('a screen', () => {
  it('is read when reading is switched on: first how it works, then heading, text, and what can be done', async () => {
    visitor = await openListener('nb')
    const { speech, start } = visitor.text
    await visitor.key('+')
    const heard = await visitor.hears()
    expect(heard[0]).toBe(speech.on)
    expect(heard[1]).toBe(speech.heardByAll)
    expect(heard.slice(2, -3).join(' ')).toBe(speech.keys)
    expect(heard.slice(-3)).toEqual([
      start.heading,
      start.text,
      speech.screen.many.replace('{count}', String(cards())),
    ])
  })

  it('is read when it comes, the one that is typed into with its field', async () => {
    const { letter, speech } = await listening()
    await toNumber()
    await visitor.key('*')
    expect(await visitor.hears()).toEqual([
      letter.number.heading,
      'Steg 2 av 3',
      '0 av 11 sifre',
      plain(speech.screen.field.replace('{name}', letter.number.label)),
      speech.screen.many.replace('{count}', '4'),
    ])
  })

  it('is read anew in the language that is chosen', async () => {
    await listening('nb')
    await visitor.press('English')
    const heard = await visitor.hears()
    expect(heard[0]).toBe('Welcome. What would you like to do?')
    expect(visitor.bridge.said.at(-1)).toMatchObject({ language: 'en' })
  })

  it('is shown as it is read', async () => {
    const { start } = await listening()
    await visitor.press(start.privacy)
    await visitor.hears()
    expect(visitor.caption()).toBe(visitor.bridge.said.at(-1)?.text)
  })

  it('says what comes later, such as an answer that was waited for', async () => {
    await listening()
    visitor.bridge.tell('visit.identity', { assurance: 'minid' })
    await visitor.goTo('ownLetters')
    const heard = (await visitor.hears()).join(' ')
    expect(heard).toContain(visitor.text.own.heading)
    expect(heard).toContain(visitor.text.own.step.ordered)
  })
})

describe('a control', () => {
  it('is told when it gets the focus: its name, what it is, how it stands, and the group it is in', async () => {
    const { start, language } = await listening()
    await visitor.key('ArrowDown')
    expect(await visitor.hears()).toEqual([`${start.order.title}, ${start.order.text}, knapp`])
    document.querySelector<HTMLElement>('.choices button')!.focus()
    expect(await visitor.hears()).toEqual([language.choose, 'Bokmål, knapp, valgt'])
    await visitor.key('ArrowRight')
    expect(await visitor.hears()).toEqual(['Nynorsk, knapp, ikke valgt'])
  })

  it('is followed by the next at an arrow key, the last by the first', async () => {
    const { start } = await listening()
    await visitor.key('ArrowUp')
    const last = await visitor.hears()
    await visitor.key('ArrowDown')
    expect((await visitor.hears())[0]).toContain(start.order.title)
    await visitor.key('ArrowLeft')
    expect(await visitor.hears()).toEqual(last)
  })

  it('that is wrong is told with what is wrong, once', async () => {
    const { nationalId, frame } = await listening()
    await toNumber()
    await visitor.press(frame.continue)
    const heard = await visitor.hears()
    expect(heard[0]).toMatch(/, felt, må rettes, tomt\. /u)
    expect(heard.join(' ').split(nationalId.error.empty.split('. ')[0]!)).toHaveLength(2)
  })
})

describe('news', () => {
  it('of the store are told when they come', async () => {
    const { block, start } = await listening()
    await visitor.press(start.block.title)
    await visitor.press(block.reason.lost)
    await visitor.type(syntheticNationalId)
    await visitor.press(visitor.text.frame.continue)
    await visitor.press(block.check.block)
    expect(await visitor.hears()).toContain(block.receipt.sendingText)
    visitor.bridge.tell('block.changed', { blockId: fakeBlockId, state: 'in_force' })
    const heard = await visitor.hears()
    expect(heard).toContain(block.receipt.inForceText)
    expect(heard).toContain(block.receipt.inForce)
  })
})

it('the end of a visit is told by the screen of the next one', async () => {
  visitor = await openListener('nb', { speech: { farewell: true, headphones: true } })
  expect(await visitor.hears()).toEqual([visitor.text.farewell.heading, visitor.text.speech.begin])
})

describe('the inactivity warning', () => {
  it('interrupts with what it is, counts now and then, and the way back says where one is', async () => {
    const { inactivity, start } = await listening()
    for (const secondsLeft of [30, 29, 20, 19, 10, 9, 5, 4]) {
      visitor.bridge.tell('visit.clock', { phase: 'warning', secondsLeft })
      const heard = await visitor.hears()
      const expected = [20, 10, 5].includes(secondsLeft)
        ? [inactivity.secondsLeft.replace('{seconds}', String(secondsLeft))]
        : []
      if (secondsLeft === 30) expect(heard.slice(0, 2)).toEqual([inactivity.heading, inactivity.text])
      else expect(heard).toEqual(expected)
    }
    await visitor.press(inactivity.stay)
    document.querySelector<HTMLElement>('main button')?.focus()
    expect((await visitor.hears())[0]).toBe(start.heading)
  })

  it('is put off by listening, and not once it warns', async () => {
    await listening()
    const touches = () => visitor.bridge.called.filter((name) => name === 'visit.touch').length
    const before = touches()
    await visitor.key('*')
    expect(touches()).toBeGreaterThan(before + 1)
    visitor.bridge.tell('visit.clock', { phase: 'warning', secondsLeft: 30 })
    await visitor.hears()
    const warned = touches()
    visitor.bridge.tell('visit.clock', { phase: 'warning', secondsLeft: 20 })
    await visitor.hears()
    expect(touches()).toBe(warned)
  })
})

describe('the keys', () => {
  it('change the speed, and say which it is', async () => {
    const { rate } = (await listening()).speech
    for (const next of ['fast', 'slow', 'normal'] as const) {
      await visitor.key('-')
      expect(await visitor.hears()).toEqual([rate[next]])
      expect(visitor.bridge.said.at(-1)?.rate).toBe(next)
    }
  })

  it('switch it off', async () => {
    const { speech, start } = await listening()
    await visitor.key('+')
    expect(await visitor.hears()).toEqual([speech.off])
    await visitor.press(start.privacy)
    expect(await visitor.hears()).toEqual([])
  })

  it('type into no number, wherever the focus is', async () => {
    await listening()
    await toNumber()
    for (const key of ['*', '/', '-']) await visitor.key(key)
    visitor.field().focus()
    for (const key of ['*', '/', '-']) await visitor.key(key)
    expect(visitor.field().value).toBe('')
    expect(
      (await visitor.hears()).filter((text) => text === visitor.text.letter.number.heading),
    ).toHaveLength(2)
  })
})

describe('the panel for text, screen and sound', () => {
  const open = () => visitor.press(visitor.text.access.heading)

  it('switches reading on at a speed, and off', async () => {
    visitor = await openListener('nb')
    const { access, speech } = visitor.text
    await open()
    await visitor.press(speech.rate.slow)
    const heard = await visitor.hears()
    expect(heard[0]).toBe(speech.on)
    expect(heard).toContain(access.heading)
    expect(visitor.bridge.said.at(-1)?.rate).toBe('slow')
    await visitor.press(speech.rate.fast)
    expect(await visitor.hears()).toEqual([speech.rate.fast])
    await visitor.press(speech.choice.off)
    expect(await visitor.hears()).toEqual([speech.off])
  })

  it('is read when it opens, with what stands in it', async () => {
    const { access, speech } = await listening()
    await open()
    const heard = await visitor.hears()
    expect(heard.slice(0, 2)).toEqual([access.heading, speech.choice.keys])
  })
})

describe('a finger', () => {
  const touch = (target: Element, detail = 1) => {
    target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }))
    target.dispatchEvent(new PointerEvent('click', { bubbles: true, cancelable: true, detail }))
  }
  const card = () => document.querySelector('main button')!

  it('hears at the first touch what is there, and chooses with the second', async () => {
    const { start, letter } = await listening()
    touch(card())
    expect(await visitor.hears()).toEqual([`${start.order.title}, ${start.order.text}, knapp`])
    expect(visitor.heading()).toBe(start.heading)
    touch(card(), 2)
    await visitor.hears()
    expect(visitor.heading()).toBe(letter.account.heading)
  })

  it('chooses nothing when it has touched something else meanwhile', async () => {
    const { start } = await listening()
    touch(card())
    touch(document.querySelectorAll('main button')[1]!)
    touch(card())
    await visitor.hears()
    expect(visitor.heading()).toBe(start.heading)
  })

  it('presses as ever when nothing is read', async () => {
    visitor = await openListener('nb')
    touch(card())
    await visitor.hears()
    expect(visitor.heading()).toBe(visitor.text.letter.account.heading)
  })
})
