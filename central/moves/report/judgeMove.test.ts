import { expect, it } from 'vitest'
import type { MoveProblem, MoveReason } from '../../../shared/domain/move.ts'
import type { AddressForm } from '../../register/register.table.ts'
import type { RegisteredPerson } from '../../register/register.ts'
import { roadAddressOf } from '../sameDwelling.ts'
import { newAddress } from '../testMoves.ts'
import type { Circumstances } from './circumstances.ts'
import { judgeMove } from './judgeMove.ts'

const bekkelia: AddressForm = { form: 'road', street: 'Bekkelia', houseNumber: 4, postCode: '7013' }

function person(
  personId: string,
  changes: Partial<RegisteredPerson> = {},
  content = bekkelia,
): RegisteredPerson {
  const residence = {
    addressId: '',
    kind: 'bostedsadresse' as const,
    content,
    place: '',
    validFrom: '2020-01-01',
  }
  return {
    personId,
    nationalId: '01819012345',
    givenName: 'Modig',
    middleName: null,
    familyName: 'Teskje',
    birthDate: '1990-01-01',
    status: 'resident',
    grading: 'ugradert',
    householdId: null,
    spouseId: null,
    underGuardianship: false,
    changedAt: new Date(0),
    addresses: [residence],
    ...changes,
  }
}

const reporter = person('reporter', { spouseId: 'spouse' })
const spouse = person('spouse')
const child = person('child', { birthDate: '2015-01-01' })
const other = person('other')

interface Given {
  movers?: (RegisteredPerson | null)[]
  moveDate?: string
  parents?: [string, (RegisteredPerson | null)[]][]
  problem?: MoveProblem
  household?: string[]
  isUnderWay?: boolean
}

function judge({
  movers = [reporter],
  moveDate = '2026-05-20',
  parents = [],
  problem,
  ...given
}: Given = {}) {
  const circumstances: Circumstances = {
    move: { movers: movers.map((mover) => mover?.personId ?? 'nobody'), newAddress, moveDate },
    problems: problem ? [problem] : [],
    place: 'KARASJOK',
    today: '2026-05-13',
    reporter: movers.find((mover) => mover?.personId === 'reporter') ?? null,
    movers,
    household: (given.household ?? []).map((personId) => {
      return { personId, givenName: 'Modig', birthDate: '1990-01-01', isSpouse: false }
    }),
    parents: new Map(parents),
    isUnderWay: given.isUnderWay ?? false,
  }
  return judgeMove(circumstances)
}

function consents(given: Given): string[] {
  const judgement = judge(given)
  return judgement.ok
    ? judgement.consents.map(({ role, personId }) => `${role} ${personId}`)
    : [judgement.reason]
}

/** Rule: Addresses 6. */
it('asks every other adult who moves, and each parent who doesn’t', () => {
  const withChild = (
    responsible: (RegisteredPerson | null)[],
    movers: RegisteredPerson[] = [reporter, child],
  ) => consents({ movers, parents: [['child', responsible]] })

  expect(consents({})).toEqual([])
  expect(consents({ movers: [reporter, spouse] })).toEqual(['mover spouse'])
  const careOf = person('spouse', {}, { ...bekkelia, careOf: 'Modig' })
  expect(consents({ movers: [reporter, careOf] })).toEqual(['mover spouse'])
  expect(consents({ movers: [reporter, other], household: ['other'] })).toEqual(['mover other'])
  expect(withChild([reporter])).toEqual([])
  expect(withChild([reporter, other])).toEqual(['parent other'])
  expect(withChild([reporter, person('other', { status: 'dead' })])).toEqual([])
  expect(withChild([reporter, spouse], [reporter, spouse, child])).toEqual(['mover spouse'])
  expect(withChild([spouse, other], [reporter, spouse, child])).toEqual(['mover spouse', 'parent other'])
  const sibling = person('sibling', { birthDate: '2016-01-01' })
  const both: Given['parents'] = [
    ['child', [reporter, other]],
    ['sibling', [reporter, other]],
  ]
  expect(consents({ movers: [reporter, child, sibling], parents: both })).toEqual(['parent other'])
})

const svalbard: AddressForm = { form: 'road', street: 'Vei 500', houseNumber: 1, postCode: '9170' }
const unknown: AddressForm = { form: 'unknown_residence', municipality: 'OSLO' }

/** All of them the same way: which it was would tell of a protected address. Rule: Addresses 5. */
it.each<[string, Given]>([
  ['who is nobody', { movers: [null] }],
  ['under age', { movers: [person('reporter', { birthDate: '2008-05-14' })] }],
  ['under guardianship', { movers: [person('reporter', { underGuardianship: true })] }],
  ['protected', { movers: [person('reporter', { grading: 'klientadresse' })] }],
  ['with a D-number', { movers: [person('reporter', { status: 'd_number' })] }],
  ['emigrated', { movers: [person('reporter', { status: 'emigrated' })] }],
  ['without a residence', { movers: [person('reporter', { addresses: [] })] }],
  ['from Svalbard', { movers: [person('reporter', {}, svalbard)] }],
  ['to Svalbard', { problem: { field: 'postCode', problem: 'svalbard' } }],
  ['who stays', { movers: [spouse] }],
  ['with a stranger', { movers: [reporter, other] }],
  ['with nobody', { movers: [reporter, null] }],
  ['with a protected spouse', { movers: [reporter, person('spouse', { grading: 'fortrolig' })] }],
  ['with a spouse under guardianship', { movers: [reporter, person('spouse', { underGuardianship: true })] }],
  [
    'with a spouse from elsewhere',
    { movers: [reporter, person('spouse', {}, { ...bekkelia, houseNumber: 5 })] },
  ],
  [
    'with a spouse from another unknown place',
    { movers: [person('reporter', { spouseId: 'spouse' }, unknown), person('spouse', {}, unknown)] },
  ],
  [
    'with another’s child',
    { movers: [reporter, child], household: ['child'], parents: [['child', [other]]] },
  ],
  ['with a child of nobody', { movers: [reporter, child], household: ['child'], parents: [['child', []]] }],
  [
    'with a child whose other parent is protected',
    {
      movers: [reporter, child],
      parents: [['child', [reporter, person('x', { grading: 'strengtFortrolig' })]]],
    },
  ],
  [
    'with a child whose other parent is nobody',
    { movers: [reporter, child], parents: [['child', [reporter, null]]] },
  ],
])('refers somebody %s to the counter', (_who, given) => {
  expect(judge(given)).toEqual({ ok: false, reason: 'referred' })
})

it.each<[Given, MoveReason]>([
  [{ problem: { field: 'street', problem: 'letters' } }, 'address'],
  [{ problem: { field: 'dwellingNumber', problem: 'form' } }, 'address'],
  [{ problem: { field: 'postCode', problem: 'post_box_only' } }, 'post_code'],
  [{ problem: { field: 'postCode', problem: 'unknown' } }, 'post_code'],
  [{ problem: { field: 'moveDate', problem: 'too_far_ahead' } }, 'move_date'],
  [{ moveDate: '2020-01-01' }, 'move_date'],
  [{ movers: [person('reporter', {}, roadAddressOf({ ...newAddress, careOf: 'Modig' }))] }, 'address'],
  [
    { movers: [person('reporter', {}, roadAddressOf({ ...newAddress, street: ' ČÁHPPESGEAIDNU' }))] },
    'address',
  ],
  [{ isUnderWay: true }, 'already_under_way'],
])('%j is rejected with its reason', (given, reason) => {
  expect(judge(given)).toEqual({ ok: false, reason })
})

it('takes somebody of 18, somebody whose residence is unknown, and a late report', () => {
  for (const mover of [person('reporter', { birthDate: '2008-05-13' }), person('reporter', {}, unknown)])
    expect(judge({ movers: [mover] })).toEqual({ ok: true, consents: [] })
  expect(judge({ moveDate: '2020-01-02' })).toEqual({ ok: true, consents: [] })
})
