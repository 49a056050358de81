import { afterEach, describe, expect, it } from 'vitest'
import { syntheticNationalId } from '../../test/support/fakeBridge.ts'
import type { Screen } from '../composables/useVisit.ts'
import { screens } from '../visitor/screens.ts'
import { uncovered, type Veil } from './accessibleText.ts'
import { controlsIn, describeControl, type Translate } from './controls.ts'
import { piecesOf } from './screenText.ts'
import { openListener, type TestListener } from './testListener.ts'

let visitor: TestListener
afterEach(() => visitor.leave())

async function listening() {
  visitor = await openListener('nb')
  await visitor.key('+')
  await visitor.hears()
}
async function toNumber() {
  await visitor.press(visitor.text.start.order.title)
  await visitor.press(visitor.text.letter.account.no)
  await visitor.hears()
}

describe('what is private', () => {
  it('is a neutral word without headphones: typed, in its field, on the keys and on the receipt', async () => {
    await listening()
    await toNumber()
    await visitor.key('0')
    expect(await visitor.hears()).toEqual(['siffer', '1 av 11 sifre'])
    await visitor.key('Backspace')
    expect(await visitor.hears()).toEqual([visitor.text.speech.cleared, '0 av 11 sifre'])
    await visitor.type(syntheticNationalId)
    const field = document.querySelector('input')!
    field.focus()
    const digit = [...document.querySelectorAll<HTMLElement>('button')].find(
      (key) => key.textContent?.trim() === '5',
    )!
    digit.focus()
    await visitor.hears()
    await visitor.press(visitor.text.frame.continue)
    await visitor.press(visitor.text.letter.check.order)
    expect(await visitor.hears()).toContain('Referansenummer: skjult')
    const said = visitor.bridge.said.map(({ text }) => text).join('\n')
    expect(said).not.toMatch(/0 1 8|K 7 Q|\b5, knapp|: [01] /u)
  })

  it('is said with headphones, and marked for the main process; the caption covers it', async () => {
    await listening()
    await visitor.plug(true)
    await toNumber()
    await visitor.key('0')
    expect(await visitor.hears()).toEqual(['0', '1 av 11 sifre'])
    expect(visitor.bridge.said.at(-2)).toMatchObject({ text: '0', private: true })
    await visitor.type(syntheticNationalId.slice(1))
    await visitor.press(visitor.text.frame.continue)
    expect((await visitor.hears()).join(' ')).toContain('0 1 8 1 9 0')
    await visitor.press(visitor.text.letter.check.order)
    expect(await visitor.hears()).toContain('Referansenummer: K 7 Q M, 2 X H A, 9 T R Y')
    const spelled = visitor.bridge.said.filter(({ text }) => text.includes('K 7 Q M'))
    expect(spelled.map((utterance) => utterance.private)).toEqual([true])
    expect(visitor.caption()).not.toContain('K 7 Q')
    expect(
      visitor.bridge.said
        .filter((utterance) => !utterance.private)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toMatch(/0 1 8|K 7 Q/u)
  })
})

describe('headphones', () => {
  it('switch it on when they are plugged in, which opens the visit', async () => {
    visitor = await openListener('nb')
    await visitor.plug(true)
    expect((await visitor.hears()).slice(0, 2)).toEqual([
      visitor.text.speech.on,
      visitor.text.speech.heardAlone,
    ])
    expect(visitor.bridge.called).toContain('visit.start')
  })

  it('stop it when they are pulled out, and it says why', async () => {
    visitor = await openListener('nb')
    await visitor.plug(true)
    await visitor.hears()
    await visitor.plug(false)
    expect((await visitor.hears()).join(' ')).toBe(visitor.text.speech.pulledOut)
    await visitor.press(visitor.text.start.privacy)
    expect(await visitor.hears()).toEqual([])
  })

  it('plugged in while the page asks about them read at once, and the next key switches nothing off', async () => {
    visitor = await openListener('nb', { pluggedWhileAsked: true })
    const { speech } = visitor.text
    expect((await visitor.hears()).slice(0, 2)).toEqual([speech.on, speech.heardAlone])
    await visitor.key('Tab')
    expect(await visitor.hears()).not.toContain(speech.off)
  })

  it('that hang there already wait for a key, which does nothing else; a touch belongs to who sees', async () => {
    visitor = await openListener('nb', { speech: { headphones: true } })
    expect(await visitor.hears()).toEqual([])
    await visitor.key('5')
    expect((await visitor.hears())[0]).toBe(visitor.text.speech.on)
    visitor.leave()

    visitor = await openListener('nb', { speech: { headphones: true } })
    window.dispatchEvent(new Event('pointerdown'))
    await visitor.key('5')
    expect(await visitor.hears()).toEqual([])
  })
})

/** They can't be come to without an errand, or a subject. */
const notByThemselves = new Set<string>([
  'letterReceipt',
  'questionsTheme',
  'questionsAnswer',
  'letterTroubleStep',
])

it(
  'without headphones no screen says a name, an address, a number or a code of the visitor',
  { timeout: 60_000 },
  async () => {
    visitor = await openListener('nb')
    visitor.bridge.tell('visit.identity', { assurance: 'minid' })
    const t: Translate = (key) => key
    const words = (veil: Veil) => [
      ...piecesOf(document.querySelector('main')!, veil),
      ...controlsIn(document).map((control) => describeControl(control, veil, t)),
    ]
    const whole: string[] = []
    for (const screen of Object.keys(screens) as Screen[]) {
      if (notByThemselves.has(screen)) continue
      await visitor.goTo(screen)
      const secrets = /Kari|Eksempel|Ola|Nora|Oppdiktet|H0203|99 ?99|@example|9TRY/u
      expect(
        words(() => '–').filter((text) => secrets.test(text)),
        screen,
      ).toEqual([])
      whole.push(...words(uncovered).filter((text) => secrets.test(text)))
    }
    // Otherwise nothing was there to be covered.
    expect(whole.join(' ')).toContain('kari@example.no')
  },
)
