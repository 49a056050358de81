import { expect, test } from 'vitest'
import { allVariants, pairwiseVariants, type Variant } from './variants.ts'

const screens = Array.from({ length: 12 }, (_, screen) => screen)
const chosen = screens.flatMap((screen) =>
  pairwiseVariants(screen).map((variant) => ({ screen, ...variant })),
)
type Factor = keyof (typeof chosen)[number]

const pairsOf = (variants: (Variant & { screen?: number })[], one: Factor, other: Factor) =>
  new Set(variants.map((variant) => `${variant[one]} ${variant[other]}`)).size

test.each<[Factor, Factor, number]>([
  ['screen', 'language', 12 * 4],
  ['screen', 'look', 12 * 3],
  ['screen', 'textSize', 12 * 2],
  ['language', 'look', 4 * 3],
  ['language', 'textSize', 4 * 2],
  ['look', 'textSize', 3 * 2],
])('every pair of %s and %s is chosen', (one, other, pairs) => {
  expect(pairsOf(chosen, one, other)).toBe(pairs)
})

test('the whole of it is every combination once', () => {
  expect(allVariants).toHaveLength(4 * 3 * 2)
  expect(new Set(allVariants.map((variant) => JSON.stringify(variant))).size).toBe(24)
})
