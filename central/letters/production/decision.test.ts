import { describe, expect, it } from 'vitest'
import { defaultLetterPolicy as policy, letterPolicies } from '../../../shared/domain/letter.ts'
import type { RegisteredAddress, RegisteredPerson } from '../../register/register.ts'
import { decide } from './decision.ts'
import type { Circumstances, EarlierLetter } from './circumstances.ts'

const residence: RegisteredAddress = {
  addressId: 'a',
  kind: 'bostedsadresse',
  content: { form: 'road', street: 'Storgata', houseNumber: 12, postCode: '0184' },
  place: 'Oslo',
  validFrom: '2001-01-01',
}
const person: RegisteredPerson = {
  personId: 'p',
  nationalId: '01819000001',
  givenName: 'Ærlig',
  middleName: null,
  familyName: 'Østers',
  birthDate: '1944-02-29',
  status: 'resident',
  grading: 'ugradert',
  householdId: null,
  spouseId: null,
  underGuardianship: false,
  changedAt: new Date(0),
  addresses: [residence],
}
const circumstances: Circumstances = {
  orderedBy: null,
  byHelpDesk: false,
  confirmedMobile: false,
  addressConfirmedAt: new Date('2026-05-12T08:00:00Z'),
  awaitedMove: false,
  blockedSince: false,
  now: new Date('2026-05-12T10:00:00Z'),
  policy,
  earlier: [],
}

describe('an order becomes a letter', () => {
  it('to the registered address', () => {
    expect(decide(person, circumstances)).toEqual({
      outcome: 'letter',
      personId: 'p',
      recipient: ['Ærlig Østers', 'Storgata 12', '0184 OSLO'],
      abroad: false,
    })
  })

  it('from the thirteenth birthday', () => {
    expect(decide({ ...person, birthDate: '2013-05-12' }, circumstances).outcome).toBe('letter')
    expect(decide({ ...person, birthDate: '2013-05-13' }, circumstances)).toEqual(refused('referred'))
  })

  it('for who emigrated, only abroad', () => {
    const abroad: RegisteredAddress = {
      ...residence,
      kind: 'postadresseIUtlandet',
      content: { form: 'abroad', lines: ['12 Rue des Lilas', '75020 Paris'], country: 'Frankrike' },
      place: null,
    }
    expect(decide({ ...person, status: 'emigrated', addresses: [abroad] }, circumstances).outcome).toBe(
      'letter',
    )
    expect(decide({ ...person, status: 'emigrated' }, circumstances)).toEqual(refused('referred'))
    expect(decide({ ...person, status: 'emigrated', addresses: [] }, circumstances)).toEqual(
      refused('referred'),
    )
  })
})

describe('an order is refused', () => {
  it('for a number that belongs to nobody', () => {
    expect(decide(null, circumstances)).toEqual({ ...refused('referred'), personId: null })
  })

  it('for someone identified who orders with another’s number', () => {
    expect(decide(person, { ...circumstances, orderedBy: 'another' })).toEqual(refused('referred'))
  })

  it.each([
    ['a dead person', { status: 'dead' }],
    ['a protected address', { grading: 'strengtFortrolig' }],
    ['a client address', { grading: 'klientadresse' }],
    ['someone without an address', { addresses: [] }],
  ] as const)('for %s', (_name, changes) => {
    expect(decide({ ...person, ...changes } as RegisteredPerson, circumstances)).toEqual(refused('referred'))
  })
})

describe('an order is held', () => {
  const withAddress = (changes: Partial<RegisteredAddress>) => ({
    ...person,
    addresses: [{ ...residence, ...changes }],
  })

  it('when name or address were changed since the order, whatever day that is valid from', () => {
    const changed = (at: string) => decide({ ...person, changedAt: new Date(at) }, circumstances)
    expect(changed('2026-05-12T08:00:01Z')).toEqual(held('address_changed'))
    expect(changed('2026-05-12T08:00:00Z').outcome).toBe('letter')
  })

  it('when the post code is unknown, or the name can not be printed', () => {
    expect(decide(withAddress({ place: null }), circumstances)).toEqual(held('address_incomplete'))
    expect(decide({ ...person, familyName: '李' }, circumstances)).toEqual(held('not_printable'))
  })
})

describe('a second letter', () => {
  const at = (now: string, ...earlier: EarlierLetter[]) =>
    decide(person, { ...circumstances, now: new Date(now), earlier })
  const letter = (producedAt: string, postedAt: string | null): EarlierLetter => ({
    producedAt: new Date(producedAt),
    postedAt: postedAt === null ? null : new Date(postedAt),
    returnedAt: null,
    validUntil: null,
    abroad: false,
    isBlocked: false,
    orderedAnonymously: true,
  })
  const first = letter('2026-05-04T10:00:00Z', '2026-05-04T12:00:00Z')
  const second = letter('2026-05-18T10:00:00Z', '2026-05-18T12:00:00Z')

  it('is not made while one waits to be posted, however long', () => {
    expect(at('2026-07-01T10:00:00Z', letter('2026-05-04T10:00:00Z', null))).toEqual(refused('on_its_way'))
  })

  it('is not made until the post has had its working days, more of them abroad, unless the first was blocked', () => {
    const posted = letter('2026-05-12T10:00:00Z', '2026-05-13T10:00:00Z')
    expect(at('2026-05-21T10:00:00Z', posted)).toEqual(refused('on_its_way'))
    expect(at('2026-05-22T10:00:00Z', posted).outcome).toBe('letter')
    expect(at('2026-05-22T10:00:00Z', { ...posted, abroad: true })).toEqual(refused('on_its_way'))
    expect(at('2026-05-14T10:00:00Z', { ...posted, isBlocked: true }).outcome).toBe('letter')
  })

  it('is the last one in thirty days that somebody unidentified orders', () => {
    expect(at('2026-06-03T09:59:00Z', first, second)).toEqual(refused('quota'))
    expect(at('2026-06-03T10:00:00Z', first, second).outcome).toBe('letter')
    const identified = { ...second, orderedAnonymously: false }
    expect(at('2026-06-03T09:59:00Z', first, identified).outcome).toBe('letter')
    const now = new Date('2026-06-03T09:59:00Z')
    const byPerson = { ...circumstances, now, earlier: [first, second], orderedBy: 'p' }
    expect(decide(person, byPerson).outcome).toBe('letter')
  })

  it('is not made after one came back, until the address is corrected', () => {
    const returned = { ...first, returnedAt: new Date('2026-05-11T10:00:00Z') }
    expect(at('2026-05-12T10:00:00Z', returned)).toEqual(refused('returned_address'))
    const corrected = { ...person, changedAt: new Date('2026-05-11T10:00:01Z') }
    expect(decide(corrected, { ...circumstances, earlier: [returned] }).outcome).toBe('letter')
  })

  it('is not made after a block that came after the order', () => {
    expect(decide(person, { ...circumstances, blockedSince: true })).toEqual({
      outcome: 'cancelled',
      personId: 'p',
      reason: 'blocked',
    })
  })
})

/** Rule: PIN-code letters 11. */
describe('an activation letter', () => {
  const activation = { ...circumstances, policy: letterPolicies.activation_letter }

  it('is made from the year one turns 13, for a confirmed mobile number', () => {
    const bornLate = { ...person, birthDate: '2013-12-31' }
    expect(decide(bornLate, { ...activation, confirmedMobile: true }).outcome).toBe('letter')
    expect(decide({ ...person, birthDate: '2014-01-01' }, activation)).toEqual(refused('referred'))
    expect(decide(bornLate, activation)).toEqual(refused('mobile_unconfirmed'))
    expect(decide(bornLate, { ...activation, byHelpDesk: true }).outcome).toBe('letter')
  })
})

function refused(reason: string) {
  return { outcome: 'refused', personId: 'p', reason }
}

function held(reason: string) {
  return { outcome: 'held', personId: 'p', reason }
}
