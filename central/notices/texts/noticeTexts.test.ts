import { describe, expect, test } from 'vitest'
import type { NoticeKind } from '../noticeKind.ts'
import { writeNotice } from '../writeNotice.ts'
import { noticeTexts } from './noticeTexts.ts'

/** The longest month of each language: September, in Northern Sami January. */
const at = (language: string) => (language === 'se' ? '2026-01-23T22:59:00Z' : '2026-09-23T21:59:00Z')
const values = { code: 'K7QM2', password: 'K7QM-2XHA-9T', minutes: '10', reference: 'K7QM-2XHA-9TRC' }
const kinds = Object.keys(noticeTexts.nb.kinds) as NoticeKind[]
const moments: Record<string, string> = {
  nb: '23. september 2026 kl. 23:59',
  nn: '23. september 2026 kl. 23:59',
  se: 'ođđajagimánu 23. beaivvi 2026 dii. 23:59',
  en: '23 September 2026 at 23:59',
}
/** GSM 03.38: what fits into one text message of 160 characters. */
const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/u

describe.each(Object.entries(noticeTexts))('notices in %s', (language, texts) => {
  test('are complete', () => {
    expect(Object.keys(texts.kinds).sort()).toEqual([...kinds].sort())
    for (const kind of kinds) {
      const [words, bokmål] = [texts.kinds[kind], noticeTexts.nb.kinds[kind]]
      expect({ [kind]: placeholdersOf(words) }).toEqual({ [kind]: placeholdersOf(bokmål) })
      expect(words.email?.paragraphs.length).toBe(bokmål.email?.paragraphs.length)
    }
  })

  test.each(kinds)('%s fits, filled, without a link, and says whom to turn to', (kind) => {
    const { sms, email } = writeNotice(texts, { kind, values, at: at(language) })
    // Two joined parts of 67 where GSM-7 lacks letters.
    expect(sms.length, sms).toBeLessThanOrEqual(language === 'se' ? 134 : 160)
    if (language !== 'se') expect(sms).toMatch(gsm7)
    for (const words of [sms, email?.subject ?? '', email?.text ?? ''])
      expect(words).not.toMatch(/[{}]|www|:\/\//u)
    if (kind !== 'mobile.confirm') expect(sms).toContain('800 30 300')
    if (email) expect(email.text).toContain('800 30 300')
    if (texts.kinds[kind].sms.includes('{date}')) expect(sms).toContain(moments[language])
  })
})

test('a missing value is a bug, and is not sent', () => {
  expect(() => writeNotice(noticeTexts.nb, { kind: 'sign_in.code', values: {}, at: at('nb') })).toThrow(
    'lacks its code',
  )
})

function placeholdersOf(words: unknown): string[] {
  return [...new Set(JSON.stringify(words).match(/(?<=\{)\w+(?=\})/gu))].sort()
}
