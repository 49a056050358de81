import { isHidden, textOf, uncovered, type Veil } from './accessibleText.ts'
import { piecesOf } from './screenText.ts'

const liveRegions = '[role=alert], [role=status], [aria-live=polite], [aria-live=assertive]'

export interface News {
  isUrgent: boolean
  /** The live region that says it; null for other text. */
  region: Element | null
  make: (veil: Veil) => string
}

/**
 * What appears on a screen after it has been read: what its live regions say, and text that came later, such as an
 * answer that was waited for. A figure that ticks is no news.
 */
export interface NewsDesk {
  /** Everything there is known from now on. */
  look: () => void
  changes: () => News[]
  /** Nobody heard it to its end: it is news once more, if it still stands there then. */
  owe: (news: News) => void
}

export function createNewsDesk(root: ParentNode): NewsDesk {
  let said = new Map<Element, string>()
  let known = new Set<string>()
  let owed = new Set<Element>()

  function changes(): News[] {
    const regions = [...root.querySelectorAll(liveRegions)].filter((region) => !isHidden(region))
    const spoken = regions.filter(
      (region) => owed.has(region) || said.get(region) !== textOf(region, uncovered),
    )
    owed = new Set()
    const news = spoken.map((region) => ({
      isUrgent: region.matches('[role=alert], [aria-live=assertive]'),
      region,
      make: (veil: Veil) => textOf(region, veil),
    }))
    said = new Map(regions.map((region) => [region, textOf(region, uncovered)]))
    return [...news, ...further(regions)].filter(({ make }) => make(uncovered) !== '')
  }

  function further(regions: Element[]): News[] {
    const place = root.querySelector('main')
    if (place === null) return []
    const inRegions = new Set(regions.flatMap((region) => piecesOf(region, uncovered)).map(withoutFigures))
    const pieces = piecesOf(place, uncovered).map(withoutFigures)
    const fresh = pieces.flatMap((piece, index) => {
      if (known.has(piece) || inRegions.has(piece)) return []
      return [{ isUrgent: false, region: null, make: (veil: Veil) => piecesOf(place, veil)[index] ?? '' }]
    })
    known = new Set(pieces)
    return fresh
  }

  return {
    look: () => void changes(),
    changes,
    owe({ region, isUrgent }) {
      if (region !== null && !isUrgent) owed.add(region)
    },
  }
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/gu, '#')
}
