import type { AddressForm } from '../../register/register.table.ts'
import type { RegisteredAddress, RegisteredPerson } from '../../register/register.ts'
import { splitIntoRuns } from '../../../paper/fonts.ts'

export type RecipientLines =
  { ok: true; lines: string[] } | { ok: false; error: 'address_incomplete' | 'not_printable' }

type Name = Pick<RegisteredPerson, 'givenName' | 'middleName' | 'familyName'>

/**
 * Name and address as the post wants them: c/o under the name, post code and place last, place and country in capitals.
 * The dwelling number is no part of a postal address.
 */
export function recipientLines(
  person: Name,
  address: Pick<RegisteredAddress, 'content' | 'place'>,
): RecipientLines {
  const name = [person.givenName, person.middleName, person.familyName].filter(Boolean).join(' ')
  const addressed = addressLines(address.content, address.place)
  if (!addressed) return { ok: false, error: 'address_incomplete' }
  const lines = [name, ...addressed].map((line) => line.normalize('NFC').trim())
  return lines.every((line) => line !== '' && splitIntoRuns(line))
    ? { ok: true, lines }
    : { ok: false, error: 'not_printable' }
}

/** @param place of the post code; without it a letter inside Norway would not arrive */
function addressLines(address: AddressForm, place: string | null): string[] | null {
  if (address.form === 'unknown_residence' || !isComplete(address)) return null
  if (address.form === 'abroad') return [...address.lines, address.country.toLocaleUpperCase('nb')]
  if (!place) return null
  return [
    ...(address.careOf ? [`c/o ${address.careOf.replace(/^c\/o\s+/iu, '')}`] : []),
    deliveryPoint(address),
    `${address.postCode} ${place.toLocaleUpperCase('nb')}`,
  ]
}

type Deliverable = Exclude<AddressForm, { form: 'unknown_residence' }>

const needed: Record<Deliverable['form'], string[]> = {
  road: ['street', 'houseNumber', 'postCode'],
  cadastral: ['farm', 'unit', 'postCode'],
  post_box: ['postBox', 'postCode'],
  abroad: ['lines', 'country'],
}

/** The register's rows are only as good as their source: one that lacks a part must not stop everybody's letters. */
function isComplete(address: Deliverable): boolean {
  const parts = new Map<string, unknown>(Object.entries(address))
  return needed[address.form].every((part) => {
    const value = parts.get(part)
    return part === 'lines'
      ? Array.isArray(value) && value.length > 0
      : value !== undefined && value !== null && value !== ''
  })
}

function deliveryPoint(address: Exclude<AddressForm, { form: 'unknown_residence' | 'abroad' }>): string {
  switch (address.form) {
    case 'road':
      return `${address.street} ${address.houseNumber}${address.houseLetter ?? ''}`
    case 'cadastral':
      return `Gnr. ${address.farm} bnr. ${address.unit}`
    case 'post_box':
      return address.postBox
  }
}
