import { describe, expect, it } from 'vitest'
import { languages } from '../../shared/domain/language.ts'
import { createTexts } from './createTexts.ts'
import { texts } from './texts.ts'

const others = languages.filter((language) => language !== 'nb')

describe.each(others)('the texts in %s', (language) => {
  const own = flatten(texts[language])
  const bokmaal = flatten(texts.nb)

  it('are the same as in Bokmål, none missing and none left over', () => {
    expect([...own.keys()].sort()).toEqual([...bokmaal.keys()].sort())
  })

  it.each([...bokmaal.keys()])('%s fills in the same values', (key) => {
    expect(placeholders(own.get(key))).toEqual(placeholders(bokmaal.get(key)))
  })

  it('are never empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe.each(languages)('in %s', (language) => {
  const { global } = createTexts()

  it.each([...flatten(texts[language]).keys()])("%s can be read: an @ of its own stands as {'@'}", (key) => {
    global.locale.value = language
    expect(global.t(key)).not.toBe('')
  })
})

describe('every text', () => {
  const files = import.meta.glob<string>(['../**/*.{vue,ts}', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const source = Object.values(files).join('\n')
  const built = [...source.matchAll(/`([a-zA-Z.]+\.)\$\{/gu)].map(([, prefix]) => prefix!)

  it.each([...flatten(texts.nb).keys()])('%s is used by a screen', (key) => {
    const used = source.includes(`'${key}'`) || built.some((prefix) => key.startsWith(prefix))
    expect(used || ['$comment', 'language.name'].includes(key)).toBe(true)
  })
})

function flatten(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[path + key, value]] : [...flatten(value as object, `${path}${key}.`)],
    ),
  )
}

function placeholders(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{\w+\}/gu)].map(([placeholder]) => placeholder).sort()
}
