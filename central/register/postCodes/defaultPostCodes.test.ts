import { describe, expect, it } from 'vitest'
import { defaultPostCodes } from './defaultPostCodes.ts'
import { categoryOf } from './postCodeCategories.ts'
import { readPostalRegister } from './testPostalRegister.ts'

describe('the default post codes', () => {
  it('are exactly those of Posten, with place and municipality', (context) => {
    const official = readPostalRegister(context)
    const ours = defaultPostCodes().map(({ post_code, place, municipality }) => [
      post_code,
      place,
      municipality,
    ])
    expect(ours.toSorted()).toEqual(
      official.map(([postCode, place, , municipality]) => [postCode, place, municipality]),
    )
  })

  it('know every post box and service code, and no other category (Rule: Addresses 3)', (context) => {
    const official = readPostalRegister(context)
    const expected = official.map(([postCode = '', , , , category]) => [
      postCode,
      category === 'P' || category === 'S' ? category : null,
    ])
    expect(official.map(([postCode = '']) => [postCode, categoryOf(postCode)])).toEqual(expected)
  })

  it('keep leading zeros', () => {
    expect(defaultPostCodes()).toContainEqual({
      post_code: '0001',
      place: 'OSLO',
      municipality_number: null,
      municipality: 'OSLO',
      category: 'P',
    })
  })
})
