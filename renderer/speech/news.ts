import { isHidden, textOf, uncovered, type Veil } from './accessibleText.ts'
import { piecesOf } from './screenText.ts'

const liveRegions = '[role=alert], [role=status], [aria-live=polite], [aria-live=assertive]'

export interface News {
  isUrgent: boolean
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
}

export function createNewsDesk(root: ParentNode): NewsDesk {
  let said = new Map<Element, string>()
  let known = new Set<string>()

  function changes(): News[] {
    const regions = [...root.querySelectorAll(liveRegions)].filter((region) => !isHidden(region))
    const spoken = regions.filter((region) => said.get(region) !== textOf(region, uncovered))
    const news = spoken.map((region) => ({
      isUrgent: region.matches('[role=alert], [aria-live=assertive]'),
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
      return [{ isUrgent: false, make: (veil: Veil) => piecesOf(place, veil)[index] ?? '' }]
    })
    known = new Set(pieces)
    return fresh
  }

  return { look: () => void changes(), changes }
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/gu, '#')
}
