import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { directionOf, Language, languages } from './language.ts'

describe('a language', () => {
  it('is one of the list', () => {
    for (const language of languages) expect(Check(Language, language)).toBe(true)
    expect(Language.anyOf).toHaveLength(languages.length)
    expect(Check(Language, 'fr')).toBe(false)
  })

  it('of ours is written from left to right', () => {
    expect(languages.map(directionOf)).toEqual(languages.map(() => 'ltr'))
  })

  it.each(['ar', 'fa', 'ar-EG', 'ckb'])('such as %s is written from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl')
  })
})
