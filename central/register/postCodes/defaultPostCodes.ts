import { getPostalCodeInfo } from 'norwegian-postalcodes-mapper'
import { categoryOf } from './postCodeCategories.ts'
import type { PostCodeRow } from './postCode.repository.ts'

/** Numbers that Posten no longer uses, but the package (April 2024) still has. */
const closed = new Set('0031 0060 0081 2404 2513 2679 2809 3575 4672 6506 6549 7426'.split(' '))

/** What the package lacks or writes otherwise: code, place, municipality. */
const corrections: [string, string, string][] = [
  ['4128', 'FLØRLI', 'SANDNES'],
  ['4238', 'ERFJORD', 'SULDAL'],
  ['7061', 'TRONDHEIM', 'TRONDHEIM'],
  ['8866', 'MINDLANDET', 'ALSTAHAUG'],
]

/**
 * Every Norwegian post code, for a store that has imported none: from the npm package `norwegian-postalcodes-mapper`.
 * Its 5,146 codes differ from Posten's own list (navikt/pam-geography, MIT) in 16: twelve closed, three missing, one
 * other spelling; they are corrected here. It knows no municipality numbers, and no categories: see
 * `postCodeCategories.ts`. An import of the official file replaces all of it.
 */
export function defaultPostCodes(): PostCodeRow[] {
  const rows = new Map<string, PostCodeRow>()
  for (let number = 0; number <= 9999; number += 1) {
    const postCode = String(number).padStart(4, '0')
    const known = getPostalCodeInfo(postCode)
    if (known && !closed.has(postCode)) rows.set(postCode, rowOf(postCode, known.city, known.municipality))
  }
  for (const [postCode, place, municipality] of corrections) {
    rows.set(postCode, rowOf(postCode, place, municipality))
  }
  return [...rows.values()]
}

function rowOf(postCode: string, place: string, municipality: string): PostCodeRow {
  return {
    post_code: postCode,
    place,
    municipality_number: null,
    municipality,
    category: categoryOf(postCode),
  }
}
