interface Entry<Name> {
  name: Name
  question: string
  paragraphs: string[]
}

/**
 * The answers that hold every word of `typed`, those first whose question does. Case, hyphens and diacritics count for
 * nothing, and of a long word the ending doesn't either: "kodene" finds "koder".
 */
export function findAnswers<Name>(typed: string, entries: Entry<Name>[]): Name[] {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(stem)
  if (words.length === 0) return []
  const holds = (text: string) => words.every((word) => fold(text).includes(word))
  const asked = entries.filter(({ question }) => holds(question))
  const answered = entries.filter(
    (entry) => !asked.includes(entry) && holds([entry.question, ...entry.paragraphs].join(' ')),
  )
  return [...asked, ...answered].map(({ name }) => name)
}

/** Letters that Unicode doesn't take apart, as people type them who don't have them. */
const plain: Record<string, string> = { ø: 'o', æ: 'ae', đ: 'd', ŋ: 'n', ŧ: 't' }

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-\u2010-\u2012]/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæđŋŧ]/gu, (letter) => plain[letter] ?? letter)
}

const shortestStem = 4
const longestEnding = 2

function stem(word: string): string {
  return word.slice(0, Math.max(shortestStem, word.length - longestEnding))
}
