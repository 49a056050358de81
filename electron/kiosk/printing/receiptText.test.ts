import { describe, expect, test } from 'vitest'
import { exampleDone, exampleReceipt } from '../../../test/support/exampleReceipt.ts'
import { fakeReference } from '../../../test/support/fakeBridge.ts'
import { languages } from '../../../shared/domain/language.ts'
import type { Receipt } from './receipt.ts'
import { receiptText } from './receiptText.ts'
import { receiptTexts } from './texts.ts'

/** All words of a receipt, a space between any two. */
function wordsOn(receipt: Receipt): string {
  const { title, errand, place, reference, parts } = receiptText(receipt)
  const texts = parts.flatMap(({ heading, lines }) => [heading, ...lines])
  return [title, errand, ...place, reference?.label, reference?.number, ...texts]
    .join(' ')
    .replaceAll('\u00a0', ' ')
}
const { ordered, dated, notOrdered, notYetBlocked, blocked, moveStored, moveReceived, notMoved } = exampleDone

describe('a receipt', () => {
  test('says where, when and for which errand it was written, and who helps', () => {
    const words = wordsOn(exampleReceipt(dated))
    expect(words).toContain('Bestilling av brev med PIN-koder til MinID')
    expect(words).toContain('Skattekontoret i Oslo 13. mai 2026 kl. 10:00')
    expect(words).toContain('Brukerstøtte 800 30 300 skatteetaten.no/kontakt')
    expect(words).toContain('Åpningstider i skranken Mandag–fredag: 09:00–15:00 Stengt på helligdager.')
  })

  test('of a kiosk that has never reached its store still says who helps', () => {
    const receipt = exampleReceipt(ordered)
    const words = wordsOn({ ...receipt, kiosk: { ...receipt.kiosk, office: null, envelope: {} } })
    expect(words).toContain('13. mai 2026 kl. 10:00')
    expect(words).toContain('800 30 300')
    expect(words).not.toMatch(/Åpningstider|Slik ser brevet ut/u)
  })

  test.each(languages)('in %s keeps a telephone number and a date on one line each', (language) => {
    const { parts } = receiptText(exampleReceipt(dated, language))
    const lines = parts.flatMap((part) => part.lines).join('\n')
    expect(lines).toContain('800\u00a030\u00a0300')
    expect(lines).not.toMatch(/800 30|30 300|15\.? (mai|May)/u)
  })

  test.each(Object.entries(exampleDone))('of %s names every value in every language', (_, done) => {
    for (const language of languages) expect(wordsOn(exampleReceipt(done, language))).not.toMatch(/[{}]/u)
  })
})

describe('of an order', () => {
  test('carries its reference, the dates that the store set, and what to do if nothing comes', () => {
    const words = wordsOn(exampleReceipt(dated))
    expect(words).toContain(`Referansenummer ${fakeReference}`)
    expect(words).toContain('mellom fredag 15. mai og torsdag 21. mai')
    expect(words).toContain('Ikke kommet torsdag 21. mai? Ring 800 30 300')
    expect(words).toContain('Hvit konvolutt merket A-prioritet.')
  })

  /** Rule: PIN-code letters 4. */
  test('promises no date that the store has not set', () => {
    const words = wordsOn(exampleReceipt(ordered))
    expect(words).toContain('kan vi ikke love en dato')
    expect(words).not.toMatch(/mellom|Ikke kommet/u)
  })

  /** Rule: PIN-code letters 3. */
  test('tells everybody whom the counter can help before they leave', () => {
    for (const done of [ordered, dated]) {
      expect(wordsOn(exampleReceipt(done))).toContain(
        'før du går hvis du nettopp har flyttet, ikke har fast adresse eller savner et tidligere brev',
      )
    }
  })

  test('that did not go through says that nothing is ordered, and nothing of a letter', () => {
    const words = wordsOn(exampleReceipt(notOrdered))
    expect(words).toContain('Ingenting er bestilt.')
    expect(words).not.toMatch(/postkassen|konvolutt/u)
  })
})

/** Rule: PIN-code letters 7. */
describe('of a block', () => {
  test('never says that codes are blocked which are not, and where to have them blocked now', () => {
    const words = wordsOn(exampleReceipt(notYetBlocked))
    expect(words).toContain('Kodene var ikke sperret ennå')
    expect(words).not.toContain('Kodene er sperret')
    expect(words).toMatch(/Haster det\? Ring 800 30 300.*skranken.*skatteetaten\.no\/kontakt/u)
  })

  test('that is in force says so, and has no reference number', () => {
    expect(wordsOn(exampleReceipt(blocked))).toContain('Kodene er sperret.')
    expect(receiptText(exampleReceipt(blocked)).reference).toBeNull()
  })
})

/** Rule: Addresses 6. */
test('of a move says where the answer comes, and whether it went through at all', () => {
  expect(wordsOn(exampleReceipt(moveStored))).toContain('Flyttemeldingen er lagret i kiosken')
  expect(wordsOn(exampleReceipt(moveReceived))).toMatch(/mottatt.*fem virkedager.*til den nye adressen din/u)
  expect(wordsOn(exampleReceipt(notMoved))).toMatch(/Ingenting er endret.(?!.*nye adressen)/u)
})

describe.each(languages)('the texts in %s', (language) => {
  const [own, measure] = [flatten(receiptTexts[language]), flatten(receiptTexts.nb)]

  test('are the same as in Bokmål, with the same values, none empty', () => {
    expect([...own.keys()]).toEqual([...measure.keys()])
    for (const [key, text] of own) {
      expect(text.trim()).not.toBe('')
      expect([key, placeholders(text)]).toEqual([key, placeholders(measure.get(key))])
    }
  })
})

function flatten(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[path + key, value]] : [...flatten(value as object, `${path}${key}.`)],
    ),
  )
}

function placeholders(text = ''): string[] {
  return [...text.matchAll(/\{\w+\}/gu)].map(([placeholder]) => placeholder).sort()
}
