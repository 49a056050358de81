import { describe, expect, it } from 'vitest'

/** A language written from right to left turns the screens around by its `dir` alone, if no style says left or right. */
const files = import.meta.glob<string>('../**/*.{vue,css}', { query: '?raw', import: 'default', eager: true })

const physical = [
  /\b(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b[^:;]*:/gu,
  /(?<![\w-])(?:left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:/gu,
  /border-(?:top|bottom)-(?:left|right)-radius/gu,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)/gu,
]

describe('styles', () => {
  it.each(Object.keys(files).sort())('%s names no side of the screen', (file) => {
    expect(physicalIn(declarationsOf(file, files[file] ?? ''))).toEqual([])
  })

  it('would be found out', () => {
    const sides = [
      'margin-left: 1rem',
      'left: 0',
      'text-align: right',
      'border-right-color: red',
      'width: 3rem',
    ]
    for (const side of sides) expect(physicalIn(`p { ${side}; }`), side).toHaveLength(1)
    expect(physicalIn('p { inset-inline-start: 0; stroke-width: 2; border-start-end-radius: 1rem }')).toEqual(
      [],
    )
  })
})

/** Declarations only: a media query asks for the screen's own width. */
function declarationsOf(file: string, text: string): string {
  const styles = file.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map(([, style]) => style).join('\n')
  return styles.replace(/\/\*.*?\*\//gsu, '').replace(/@(?:media|container|supports)[^{]*/gu, '')
}

function physicalIn(styles: string): string[] {
  return physical.flatMap((side) => styles.match(side) ?? [])
}
