import type { Insertable } from 'kysely'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { AddressForm, AddressKind, RegisterTables } from '../register.table.ts'

/** A person of the demo's register with everything that belongs to it, before it is spread over tables. */
export interface SyntheticPerson {
  person: Insertable<RegisterTables['person']>
  /** The one in force first. */
  nationalIds: string[]
  addresses: SyntheticAddress[]
  /** Who has parental responsibility, by id. */
  parentIds?: string[]
}

export interface SyntheticAddress {
  kind: AddressKind
  content: AddressForm
  validFrom: IsoDate
  /** null: current */
  validTo: IsoDate | null
}

/** The day the synthetic register was taken: nobody in it is born later, so that it never changes. */
export const registerDate: IsoDate = '2026-06-01'
