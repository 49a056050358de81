import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile'

/**
 * Reads a mobile number as it was typed: with a country code (`+46…`, `0046…`), or a Norwegian one without. Foreign ones
 * are welcome. Rule: MinID accounts 1.
 * @returns E.164 (`+4790000000`), or null when it is no mobile number of any country
 */
export function parseMobile(typed: string): string | null {
  if (!/^[\d\s+().\u2010-\u2015-]+$/u.test(typed)) return null
  const parsed = parsePhoneNumberFromString(typed.trim().replace(/^00/u, '+'), {
    defaultCountry: 'NO',
    extract: false,
  })
  return parsed?.isValid() === true ? parsed.number : null
}
