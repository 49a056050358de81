import type { ColumnType, JSONColumnType } from 'kysely'
import type { Language } from '../../shared/domain/language.ts'
import type { OpeningHours } from '../../shared/domain/office.ts'

export type AddressKind = 'bostedsadresse' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet'
export type Grading = 'ugradert' | 'klientadresse' | 'fortrolig' | 'strengtFortrolig'

/** Exactly one form per address. Rule: Addresses 1, 2. */
export type AddressForm =
  | {
      form: 'road'
      street: string
      houseNumber: number
      houseLetter?: string
      dwellingNumber?: string
      postCode: string
      careOf?: string
    }
  | { form: 'cadastral'; municipality: string; farm: number; unit: number; postCode: string; careOf?: string }
  | { form: 'post_box'; postBox: string; postCode: string; careOf?: string }
  | { form: 'abroad'; lines: string[]; country: string }
  | { form: 'unknown_residence'; municipality: string }

export interface RegisterTables {
  person: {
    person_id: string
    given_name: string
    middle_name: string | null
    family_name: string
    /** Stored, never derived from the number: from 2032 it can't be. `2004-02-29` */
    birth_date: string
    status: 'resident' | 'emigrated' | 'dead' | 'd_number'
    grading: Grading
    household_id: string | null
    spouse_id: string | null
    under_guardianship: ColumnType<boolean, boolean | undefined, boolean>
    /** When another name or address was last taken in. */
    changed_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  /** Every number a person has or had resolves to the person. */
  person_national_id: { national_id: string; person_id: string; current: boolean }
  /** Somebody's spouse or parent who is not in the register yet, by the id under which they will be. */
  awaited_person: { national_id: string; person_id: string }
  parental_responsibility: { child_id: string; parent_id: string }
  address: {
    address_id: string
    person_id: string
    kind: AddressKind
    content: JSONColumnType<AddressForm>
    valid_from: string
    /** null: current */
    valid_to: string | null
  }
  post_code: {
    post_code: string
    place: string
    municipality_number: string | null
    municipality: string | null
    category: 'G' | 'P' | 'B' | 'S' | null
  }
  office: {
    office_id: string
    name: string
    street: string
    post_code: string
    place: string
    opening_hours: JSONColumnType<OpeningHours[]>
    /** At least one; the first is the one a visit begins in. */
    languages: JSONColumnType<Language[], string | undefined>
  }
}
