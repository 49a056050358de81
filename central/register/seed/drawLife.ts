import { dayBefore } from '../dayBefore.ts'
import { drawDate } from './dates.ts'
import { drawAddressAbroad, drawPostalAddress, drawResidence } from './drawAddress.ts'
import type { Random } from './random.ts'
import { drawNationalId } from './syntheticNationalId.ts'
import { registerDate, type SyntheticAddress, type SyntheticPerson } from './syntheticPerson.ts'

/** What has happened to a household besides living there: each in a few of a hundred, some to all of its members. */
export function drawLife(random: Random, taken: Set<string>, members: SyntheticPerson[]): SyntheticPerson[] {
  if (random.chance(0.02)) return protect(random, members)
  if (random.chance(0.02)) return emigrate(random, members)
  if (random.chance(0.15)) return moveHere(random, members)
  return members.map((member) => drawMembersLife(random, taken, member))
}

function drawMembersLife(random: Random, taken: Set<string>, member: SyntheticPerson): SyntheticPerson {
  const isAdult = member.person.birth_date < '2008'
  if (isAdult && random.chance(0.04)) return die(random, member)
  if (isAdult && random.chance(0.03)) return endDNumber(random, taken, member)
  if (random.chance(0.1)) return add(member, drawPostal(random, member))
  if (random.chance(0.02)) return writeCareOf(random, member)
  return member
}

/** The whole household: an address that one member may tell is protected for none. Rule: Addresses 5. */
function protect(random: Random, members: SyntheticPerson[]): SyntheticPerson[] {
  const grading = random.pick(['klientadresse', 'fortrolig', 'strengtFortrolig'] as const)
  return members.map((member) => ({ ...member, person: { ...member.person, grading } }))
}

function emigrate(random: Random, members: SyntheticPerson[]): SyntheticPerson[] {
  const left = drawDate(random, '2015-01-01', registerDate)
  const content = drawAddressAbroad(random)
  return members.map((member) => {
    const gone = { ...end(member, left), person: { ...member.person, status: 'emigrated' as const } }
    return add(gone, { kind: 'postadresseIUtlandet', content, validFrom: left, validTo: null })
  })
}

/** Together from somewhere else: a historic residence each. */
function moveHere(random: Random, members: SyntheticPerson[]): SyntheticPerson[] {
  const content = drawResidence(random)
  return members.map((member) => {
    const since = member.addresses[0]!.validFrom
    if (since <= member.person.birth_date) return member
    return add(member, {
      kind: 'bostedsadresse',
      content,
      validFrom: drawDate(random, member.person.birth_date, dayBefore(since)),
      validTo: dayBefore(since),
    })
  })
}

function die(random: Random, member: SyntheticPerson): SyntheticPerson {
  const died = drawDate(random, member.addresses[0]!.validFrom, registerDate)
  return { ...end(member, died), person: { ...member.person, status: 'dead' } }
}

/** Came with a D-number and was given a fødselsnummer later: the old one still leads to the person. */
function endDNumber(random: Random, taken: Set<string>, member: SyntheticPerson): SyntheticPerson {
  const ended = drawNationalId(random, member.person.birth_date, 'dnr', taken)
  return { ...member, nationalIds: [...member.nationalIds, ended] }
}

function drawPostal(random: Random, member: SyntheticPerson): SyntheticAddress {
  const validFrom = drawDate(random, member.addresses[0]!.validFrom, registerDate)
  return random.chance(0.1)
    ? { kind: 'postadresseIUtlandet', content: drawAddressAbroad(random), validFrom, validTo: null }
    : { kind: 'postadresse', content: drawPostalAddress(random), validFrom, validTo: null }
}

function writeCareOf(random: Random, member: SyntheticPerson): SyntheticPerson {
  const careOf = `c/o ${random.pick(['Vennlig Vaffel', 'Trofast Paraply', 'Klok Gulrot', 'Øm Ørebrus'])}`
  return {
    ...member,
    addresses: member.addresses.map((address) =>
      address.content.form === 'road' ? { ...address, content: { ...address.content, careOf } } : address,
    ),
  }
}

function add(member: SyntheticPerson, address: SyntheticAddress): SyntheticPerson {
  return { ...member, addresses: [...member.addresses, address] }
}

function end(member: SyntheticPerson, date: string): SyntheticPerson {
  return {
    ...member,
    addresses: member.addresses.map((address) => ({
      ...address,
      validTo: date > address.validFrom ? date : address.validFrom,
    })),
  }
}
