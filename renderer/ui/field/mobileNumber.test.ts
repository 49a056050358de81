import { describe, expect, it } from 'vitest'
import { parseMobile } from '../../../shared/domain/mobile.ts'
import { joinMobile, mobileCountries, splitMobile } from './mobileNumber.ts'

describe('the countries of a mobile number', () => {
  const [near, others] = mobileCountries('nb')

  it('begin with Norway and its neighbours', () => {
    expect(near.slice(0, 3)).toEqual([
      { code: 'NO', name: 'Norge', callingCode: '47' },
      { code: 'SE', name: 'Sverige', callingCode: '46' },
      { code: 'DK', name: 'Danmark', callingCode: '45' },
    ])
  })

  it('go on by name, in the alphabet of the language', () => {
    const names = others.map(({ name }) => name)
    expect(names.indexOf('Øst-Timor')).toBeGreaterThan(names.indexOf('Zimbabwe'))
    expect(names[0]).toBe('Afghanistan')
  })

  it('have each of them once', () => {
    const codes = [...near, ...others].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThan(230)
  })

  it('are named in Bokmål in a language that the browser does not know', () => {
    expect(mobileCountries('smj')[0][9]?.name).toBe('Tyskland')
  })
})

describe('a mobile number. Rule: MinID accounts 1', () => {
  it.each([
    ['NO', '900 00 000', '+4790000000'],
    ['SE', '070 123 45 67', '+46701234567'],
    ['GB', '07400 123456', '+447400123456'],
    ['NO', '+46 70 123 45 67', '+46701234567'],
    ['NO', '0046 70 123 45 67', '+46701234567'],
    ['NO', '', null],
    ['NO', '12', null],
  ] as const)('of %s, typed as "%s", means %s', (country, national, expected) => {
    expect(parseMobile(joinMobile({ country, national }))).toBe(expected)
  })

  it('that was entered before stands in the field as it is dialled at home', () => {
    expect(splitMobile('+46701234567')).toEqual({ country: 'SE', national: '701234567' })
    expect(splitMobile('')).toEqual({ country: 'NO', national: '' })
    expect(splitMobile('+35812')).toEqual({ country: 'FI', national: '12' })
    expect(splitMobile('+99912')).toEqual({ country: 'NO', national: '+99912' })
  })
})
