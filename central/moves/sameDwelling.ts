import { isDeepStrictEqual } from 'node:util'
import type { NewAddress } from '../../shared/domain/move.ts'
import type { AddressForm } from '../register/register.table.ts'

/** As the register keeps it, with the letters it was typed with. Rule: Addresses 4. */
export function roadAddressOf({ houseLetter, careOf, ...address }: NewAddress): AddressForm {
  return {
    form: 'road',
    ...address,
    ...(houseLetter === null ? {} : { houseLetter }),
    ...(careOf === null ? {} : { careOf }),
  }
}

/**
 * Those who live together may have their letters sent care of different people, and "BEKKELIA 4" is "Bekkelia 4". Unknown
 * is never the same place.
 */
export function isSameDwelling(one: AddressForm, other: AddressForm): boolean {
  return one.form !== 'unknown_residence' && isDeepStrictEqual(comparable(one), comparable(other))
}

function comparable(address: AddressForm): Record<string, unknown> {
  const spelt = (value: unknown) =>
    typeof value === 'string' ? value.trim().replaceAll(/\s+/gu, ' ').toLowerCase() : value
  const entries = Object.entries(address).filter(([name]) => name !== 'careOf')
  return Object.fromEntries(entries.map(([name, value]) => [name, spelt(value)]))
}
