import type { Random } from './random.ts'
import { adjectives, longNames, nouns, samiAdjectives, samiNouns } from './words.ts'

export interface Name {
  given: string
  middle: string | null
  family: string
}

/** @param family the family's name, where it has one already */
export function drawName(random: Random, family?: string): Name {
  if (random.chance(0.003)) return longNames
  return {
    given: drawGivenName(random),
    middle: drawMiddleName(random),
    family: family ?? drawFamilyName(random),
  }
}

export function drawFamilyName(random: Random): string {
  if (random.chance(0.03)) return random.pick(samiNouns)
  return random.chance(0.06) ? `${random.pick(nouns)}-${random.pick(nouns)}` : random.pick(nouns)
}

function drawGivenName(random: Random): string {
  if (random.chance(0.03)) return random.pick(samiAdjectives)
  return random.chance(0.08)
    ? `${random.pick(adjectives)}-${random.pick(adjectives)}`
    : random.pick(adjectives)
}

function drawMiddleName(random: Random): string | null {
  return random.chance(0.2) ? random.pick(nouns) : null
}
