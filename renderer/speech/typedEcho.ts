import { isSign, signNames } from '../ui/keyboard/keyboardLayouts.ts'
import type { Veil } from './accessibleText.ts'
import { isTyped, valueVeil, type Translate } from './controls.ts'

/** What was typed since the last look, or erased; with the on-screen keys as with any others. */
export interface TypedEcho {
  /** Forgets what it knows and looks anew. */
  look: (place: ParentNode) => void
  /** For each field that changed, what to say of it. */
  changes: (place: ParentNode) => ((veil: Veil) => string)[]
}

export function createTypedEcho(t: Translate): TypedEcho {
  let known = new Map<Element, string>()

  const fieldsIn = (place: ParentNode) => [...place.querySelectorAll('input, textarea')].filter(isTyped)

  function changes(place: ParentNode): ((veil: Veil) => string)[] {
    const now = new Map(fieldsIn(place).map((field) => [field, field.value]))
    const changed = [...now].flatMap(([field, value]) => {
      const before = known.get(field)
      if (before === undefined || before === value) return []
      const cover = (veil: Veil) => valueVeil(field, veil)
      return [(veil: Veil) => changeOf(before, value, cover(veil))]
    })
    known = now
    return changed
  }

  function changeOf(before: string, after: string, veil: Veil): string {
    if (after === '') return t('speech.cleared')
    const { inserted, erased } = difference(before, after)
    // The separators of a group come and go by themselves.
    const typed = inserted.length > 1 ? inserted.replace(/[\s-]/gu, '') : inserted
    if (typed !== '') return [...typed].map((character) => veil(nameOfCharacter(character))).join(' ')
    return t('speech.erased', { what: veil([...erased].map(nameOfCharacter).join(' ')) })
  }

  function nameOfCharacter(character: string): string {
    if (character === ' ') return t('keyboard.key.space')
    if (isSign(character)) return t(`keyboard.sign.${signNames[character]}`)
    const isCapital = character !== character.toLowerCase()
    return isCapital ? t('speech.capital', { letter: character }) : character
  }

  return { look: (place) => void changes(place), changes }
}

/** What stands between what both begin and what both end with. */
function difference(before: string, after: string): { inserted: string; erased: string } {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1
  let end = 0
  const room = Math.min(before.length, after.length) - start
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return {
    inserted: after.slice(start, after.length - end),
    erased: before.slice(start, before.length - end),
  }
}
