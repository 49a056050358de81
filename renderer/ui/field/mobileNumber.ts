import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/mobile'

export interface MobileCountry {
  code: CountryCode
  /** In the visitor's language. */
  name: string
  /** Without the plus sign. */
  callingCode: string
}

/** Where most numbers of this country's visitors come from, most frequent first. */
const nearby = ['NO', 'SE', 'DK', 'FI', 'IS', 'EE', 'LV', 'LT', 'PL', 'DE', 'GB', 'UA'] as const

/**
 * @param language where Chromium doesn't know its names, they are in Bokmål
 * @returns the nearby ones, and all others by name
 */
export function mobileCountries(language: string): [near: MobileCountry[], others: MobileCountry[]] {
  const locales = [language, 'nb']
  const names = new Intl.DisplayNames(locales, { type: 'region' })
  const collator = new Intl.Collator(locales)
  const country = (code: CountryCode): MobileCountry => ({
    code,
    name: names.of(code) ?? code,
    callingCode: getCountryCallingCode(code),
  })
  const near: readonly CountryCode[] = nearby
  const others = getCountries().filter((code) => !near.includes(code))
  return [near.map(country), others.map(country).sort((one, other) => collator.compare(one.name, other.name))]
}

export interface TypedMobile {
  country: CountryCode
  /** What stands in the field behind the calling code. */
  national: string
}

/** `+47900…`: what the visitor means. A number typed with its own `+` or `00` says itself what country it is of. */
export function joinMobile({ country, national }: TypedMobile): string {
  const digits = national.trim()
  if (digits === '' || /^(?:\+|00)/u.test(digits)) return digits
  return `+${getCountryCallingCode(country)}${digits}`
}

/** The way back, for a number that was entered before. What can't be taken apart stands in the field as it is. */
export function splitMobile(mobile: string): TypedMobile {
  const parsed = parsePhoneNumberFromString(mobile)
  if (parsed?.country !== undefined) return { country: parsed.country, national: parsed.nationalNumber }
  // One that is wrong is corrected where it was typed.
  const near = nearby.find((code) => mobile.startsWith(`+${getCountryCallingCode(code)}`))
  if (near === undefined) return { country: 'NO', national: mobile }
  return { country: near, national: mobile.slice(1 + getCountryCallingCode(near).length) }
}
