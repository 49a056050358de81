import type { AddressKind } from './register.table.ts'
import type { RegisteredAddress, RegisteredPerson } from './register.ts'

/** In this order. An `oppholdsadresse` is nowhere in it: a letter goes "never anywhere else". Rule: PIN-code letters 2. */
const kindsInOrder: AddressKind[] = ['postadresse', 'postadresseIUtlandet', 'bostedsadresse']

/** The address a letter to this person goes to, `null` when there is none. Rules: PIN-code letters 2, Addresses 2. */
export function destinationOf(person: Pick<RegisteredPerson, 'addresses'>): RegisteredAddress | null {
  const deliverable = person.addresses.filter(({ content }) => content.form !== 'unknown_residence')
  for (const kind of kindsInOrder) {
    const address = deliverable.find((candidate) => candidate.kind === kind)
    if (address) return address
  }
  return null
}
