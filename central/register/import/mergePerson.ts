import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import { dateInOslo, type IsoDate } from '../../../shared/domain/workingDays.ts'
import { dayBefore } from '../dayBefore.ts'
import type { AddressForm, AddressKind } from '../register.table.ts'
import type { PersonRecord } from './personRecord.ts'

export interface AddressRow {
  address_id: string
  kind: AddressKind
  content: AddressForm
  valid_from: IsoDate
  valid_to: IsoDate | null
}

export interface KnownPerson {
  personId: string
  givenName: string
  middleName: string | null
  familyName: string
  changedAt: Date
  numbers: { nationalId: string }[]
  addresses: AddressRow[]
}

export interface MergedPerson {
  /** The one in force first. Former ones keep leading to the person, named again or not. */
  nationalIds: string[]
  addresses: AddressRow[]
  changedAt: Date
}

/** What a line makes of somebody: it says all that holds now, and what was known before and is not in it is history. */
export function mergePerson(record: PersonRecord, known: KnownPerson | undefined, at: Date): MergedPerson {
  const before = known?.addresses ?? []
  const addresses = mergeAddresses(record.addresses, before, dateInOslo(at))
  const isUnchanged = known && isSameName(record, known) && isSameSet(addresses, before)
  return {
    nationalIds: [
      ...new Set([...record.nationalIds, ...(known?.numbers ?? []).map(({ nationalId }) => nationalId)]),
    ],
    addresses,
    changedAt: isUnchanged ? known.changedAt : at,
  }
}

function mergeAddresses(given: PersonRecord['addresses'], known: AddressRow[], today: IsoDate): AddressRow[] {
  const unnamed = new Set(known)
  const named = given.map(({ kind, content, validFrom, validTo = null }): AddressRow => {
    const same = [...unnamed].find(
      (row) => row.kind === kind && row.valid_from === validFrom && isDeepStrictEqual(row.content, content),
    )
    if (same) unnamed.delete(same)
    const address_id = same?.address_id ?? uuid()
    return { address_id, kind, content, valid_from: validFrom, valid_to: validTo }
  })
  return [...named, ...[...unnamed].map((row) => ended(row, named, today))]
}

/** The day before the next one of its kind began, or today: known current addresses that are not named any more. */
function ended(row: AddressRow, named: AddressRow[], today: IsoDate): AddressRow {
  if (row.valid_to !== null) return row
  const next = named.find(({ kind, valid_to }) => kind === row.kind && valid_to === null)
  const lastDay = next ? dayBefore(next.valid_from) : today
  return { ...row, valid_to: lastDay < row.valid_from ? row.valid_from : lastDay }
}

function isSameName(record: PersonRecord, known: KnownPerson): boolean {
  return (
    record.givenName === known.givenName &&
    (record.middleName ?? null) === known.middleName &&
    record.familyName === known.familyName
  )
}

function isSameSet(merged: AddressRow[], known: AddressRow[]): boolean {
  return merged.length === known.length && merged.every((row) => known.some(isLike(row)))
}

function isLike(row: AddressRow) {
  return (other: AddressRow) => other.address_id === row.address_id && other.valid_to === row.valid_to
}
