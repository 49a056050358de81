import type { AccessPurpose } from '../../shared/domain/access.ts'
import type { Connection } from '../database/database.ts'
import type { AddressForm, AddressKind, Grading, RegisterTables } from './register.table.ts'

/**
 * Where persons and addresses come from. The store's own tables ({@link storedRegister}) implement it; a connector to
 * the national service can take their place.
 */
export interface Register {
  /**
   * The person a number belongs or belonged to; `null` when it belongs to nobody. Looked up is logged, in the same call:
   * give it the transaction that uses the answer. The same statements run whoever is asked for. Rule: PIN-code letters 3.
   */
  lookUp(connection: Connection, nationalId: string, access: Access): Promise<RegisteredPerson | null>

  /** The same for many numbers at once, with as many statements; the answers are in their order. */
  lookUpAll(
    connection: Connection,
    nationalIds: string[],
    access: Access,
  ): Promise<(RegisteredPerson | null)[]>

  /** The same for somebody who is known already. */
  lookUpPerson(connection: Connection, personId: string, access: Access): Promise<RegisteredPerson | null>

  /** Who lives with that person, without them. The protected are left out without a trace. Rule: Addresses 6. */
  household(connection: Connection, personId: string, access: Access): Promise<HouseholdMember[]>

  /** Those who have parental responsibility for a child, by id; also somebody who is not in this register. */
  parentsOf(connection: Connection, childId: string, access: Access): Promise<string[]>

  /** Where somebody lived and lives, the newest first; nothing of a protected person. Rule: Addresses 5. */
  addressesOf(connection: Connection, personId: string, access: Access): Promise<HistoricAddress[]>
}

/** Who looks a person up, and why: `{ actor: 'letter production', purpose: 'address a PIN-code letter' }`. */
export interface Access {
  actor: string
  purpose: AccessPurpose
  officeId?: string | null
  kioskId?: string | null
}

export interface RegisteredPerson {
  personId: string
  /** The number in force: another than the one asked for when that one was an ended D-number. */
  nationalId: string
  givenName: string
  middleName: string | null
  familyName: string
  birthDate: string
  status: RegisterTables['person']['status']
  grading: Grading
  householdId: string | null
  spouseId: string | null
  /** Somebody else acts for them: the counter's business. Rule: Addresses 6. */
  underGuardianship: boolean
  /** When the register here last took in another name or address of theirs, whatever day that is valid from. */
  changedAt: Date
  /** Current ones only; none for a protected person. Rules: Addresses 1, 5. */
  addresses: RegisteredAddress[]
}

export interface HouseholdMember {
  personId: string
  givenName: string
  birthDate: string
  isSpouse: boolean
}

export interface RegisteredAddress {
  addressId: string
  kind: AddressKind
  content: AddressForm
  /** Looked up by the post code; `null` abroad, and for a post code the store doesn't know. */
  place: string | null
  validFrom: string
}

export interface HistoricAddress extends RegisteredAddress {
  /** The last day; null: current. */
  validTo: string | null
}
