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

/** Those who live together may have their letters sent care of different people. Unknown is never the same place. */
export function isSameDwelling(one: AddressForm, other: AddressForm): boolean {
  return (
    one.form !== 'unknown_residence' &&
    isDeepStrictEqual({ ...one, careOf: undefined }, { ...other, careOf: undefined })
  )
}
