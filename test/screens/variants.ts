import { languages, type Language } from '../../shared/domain/language.ts'

export interface Variant {
  language: Language
  look: 'light' | 'dark' | 'contrast'
  /** Per cent. */
  textSize: 100 | 200
}

const looksAndSizes: Omit<Variant, 'language'>[] = [
  { look: 'light', textSize: 100 },
  { look: 'dark', textSize: 200 },
  { look: 'contrast', textSize: 100 },
  { look: 'light', textSize: 200 },
  { look: 'dark', textSize: 100 },
  { look: 'contrast', textSize: 200 },
]

/** Of every language, look and size, for one screen. */
export const allVariants: Variant[] = languages.flatMap((language) =>
  looksAndSizes.map((lookAndSize) => ({ language, ...lookAndSize })),
)

/**
 * One for each language, such that every pair of screen, language, look and size is among those of all screens, and every
 * pair of look and size.
 */
export function pairwiseVariants(screen: number): Variant[] {
  return languages.map((language, index) => ({
    language,
    ...looksAndSizes[(screen + index) % looksAndSizes.length]!,
  }))
}
