import type { AddressForm } from '../register.table.ts'
import { defaultPostCodes } from '../postCodes/defaultPostCodes.ts'
import type { Random } from './random.ts'
import { countries, streets } from './words.ts'

/** Where the population register keeps no residents. */
const notResident = new Set(['SVALBARD', 'JAN MAYEN'])

const areas = defaultPostCodes().map(({ post_code: postCode, municipality, category }) => ({
  postCode,
  municipality: municipality ?? '',
  category,
}))
/** Street codes: nobody lives at a post box or a service. Rule: Addresses 3. */
const residentialAreas = areas.filter(
  ({ category, municipality }) => !category && !notResident.has(municipality),
)
const postBoxAreas = areas.filter(({ category }) => category === 'P')

/** Rule: Addresses 1: exactly one of road, cadastral, unknown. */
export function drawResidence(random: Random): AddressForm {
  const { postCode, municipality } = random.pick(residentialAreas)
  if (random.chance(0.01)) return { form: 'unknown_residence', municipality }
  if (random.chance(0.03)) {
    return {
      form: 'cadastral',
      municipality,
      farm: random.integer(1, 240),
      unit: random.integer(1, 90),
      postCode,
    }
  }
  return drawRoadAddress(random, postCode)
}

export function drawPostalAddress(random: Random): AddressForm {
  if (random.chance(0.5)) return drawRoadAddress(random, random.pick(residentialAreas).postCode)
  return {
    form: 'post_box',
    postBox: `Postboks ${random.integer(1, 2500)}`,
    postCode: random.pick(postBoxAreas).postCode,
  }
}

export function drawAddressAbroad(random: Random): AddressForm {
  return { form: 'abroad', ...random.pick(countries) }
}

function drawRoadAddress(random: Random, postCode: string): AddressForm {
  return {
    form: 'road',
    street: random.pick(streets),
    houseNumber: random.chance(0.03) ? random.integer(200, 9999) : random.integer(1, 120),
    ...(random.chance(0.2) && { houseLetter: random.pick(['A', 'B', 'C', 'D', 'E']) }),
    dwellingNumber: drawDwellingNumber(random),
    postCode,
  }
}

/** A detached house, a door in a block, or a flat below or above the main floors (U, K, L). Rule: Addresses 2. */
function drawDwellingNumber(random: Random): string {
  if (random.chance(0.5)) return 'H0101'
  const letter = random.chance(0.9) ? 'H' : random.pick(['U', 'K', 'L'])
  const floor = letter === 'H' ? random.integer(1, 9) : 1
  return `${letter}0${floor}0${random.integer(1, 6)}`
}
