import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Texts by their path: `letter.check.heading`. */
type Texts = ReadonlyMap<string, string>

/** @throws if a text that the screens name is missing in any language, or a language has another set of texts */
export function checkLocales(renderer: string): void {
  const languages = new Map(
    globSync(join(renderer, 'locales', '*.json')).map((file) => [basename(file), readTexts(file)]),
  )
  const problems = [...differences(languages), ...missing(languages, usedKeys(renderer))]
  if (problems.length > 0) throw new Error(`Texts of the screens:\n${problems.join('\n')}`)
}

function readTexts(file: string): Texts {
  const texts = new Map<string, string>()
  const collect = (node: object, prefix: string): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value === 'string') texts.set(prefix + key, value)
      else if (typeof value === 'object' && value !== null) collect(value, `${prefix}${key}.`)
      else throw new Error(`${file}: ${prefix}${key} is no text`)
    }
  }
  collect(JSON.parse(readFileSync(file, 'utf8')) as object, '')
  return texts
}

function differences(languages: ReadonlyMap<string, Texts>): string[] {
  const everything = new Set([...languages.values()].flatMap((texts) => [...texts.keys()]))
  return [...languages].flatMap(([file, texts]) =>
    [...everything].filter((key) => !texts.has(key)).map((key) => `${file} lacks ${key}`),
  )
}

function missing(languages: ReadonlyMap<string, Texts>, used: ReadonlyMap<string, string>): string[] {
  const isThere = (texts: Texts, key: string): boolean =>
    key.endsWith('${')
      ? [...texts.keys()].some((known) => known.startsWith(key.slice(0, -2)))
      : texts.has(key)
  return [...languages].flatMap(([language, texts]) =>
    [...used]
      .filter(([key]) => !isThere(texts, key))
      .map(([key, file]) => `${file} names ${key.replace('${', '…')}, which ${language} lacks`),
  )
}

/** Keys in `t('…')`, with the file that names them. Of `t(\`a.b_${c}\`)` the part that stands: `a.b_${` */
function usedKeys(renderer: string): Map<string, string> {
  const used = new Map<string, string>()
  for (const file of globSync(join(renderer, '**', '*.{vue,ts}'))) {
    if (file.endsWith('.test.ts')) continue
    for (const [, argument = ''] of readFileSync(file, 'utf8').matchAll(/\bt\(([^,)]+)/gu)) {
      for (const [, key = ''] of argument.matchAll(/['"`]([\w-]+\.[\w.-]*(?:\$\{)?)/gu))
        used.set(key, basename(file))
    }
  }
  return used
}
