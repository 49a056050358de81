import type { CallName, Response } from '../../shared/bridge.ts'
import type { LetterProspect, LetterTimeline } from '../../shared/domain/letter.ts'
import type { OwnData, Profile } from '../../shared/wire/account.ts'
import type { MoveTimeline } from '../../shared/wire/move.ts'

export const fakeProfile: Profile = {
  mobile: '+4799999999',
  email: 'kari@example.no',
  preferredChannel: 'sms',
  signInCodes: 'sms',
  language: 'nb',
  contactIsOld: false,
  mobileToConfirm: null,
}

export const fakePersonIds = {
  reporter: '00000000-0000-7000-8000-000000000001',
  spouse: '00000000-0000-7000-8000-000000000002',
  child: '00000000-0000-7000-8000-000000000003',
}

/** A family in a flat. Nobody's: the street stands in no town of that post code. */
export const fakePerson: OwnData = {
  personId: fakePersonIds.reporter,
  givenName: 'Kari',
  middleName: null,
  familyName: 'Eksempel',
  addresses: [
    {
      kind: 'bostedsadresse',
      content: {
        form: 'road',
        street: 'Oppdiktet gate',
        houseNumber: 4,
        houseLetter: 'B',
        dwellingNumber: 'H0203',
        postCode: '0184',
      },
      place: 'OSLO',
      validFrom: '2019-08-01',
    },
  ],
  household: [
    { personId: fakePersonIds.spouse, givenName: 'Ola', isSpouse: true, isChild: false },
    { personId: fakePersonIds.child, givenName: 'Nora', isSpouse: false, isChild: true },
  ],
  mayReportMove: true,
}

export const fakeLetter: LetterTimeline = {
  referenceNumber: 'K7QM-2XHA-9TRY',
  state: 'posted',
  reason: null,
  advice: 'wait',
  orderedAt: '2026-05-11T09:12:00.000Z',
  producedAt: '2026-05-12T04:00:00.000Z',
  postedAt: '2026-05-12T12:00:00.000Z',
  returnedAt: null,
  expected: { from: '2026-05-13', to: '2026-05-20' },
}

export const fakeProspect: LetterProspect = {
  destination: ['Oppdiktet gate 4B', '0184 OSLO'],
  reason: null,
  isMoving: false,
}

export const fakeMove: MoveTimeline = {
  moveId: '00000000-0000-7000-8000-000000000009',
  role: 'reporter',
  reporterName: 'Kari',
  awaitsMyConfirmation: false,
  state: 'accepted',
  reason: null,
  newAddress: {
    street: 'Storgata',
    houseNumber: 12,
    houseLetter: null,
    dwellingNumber: 'H0101',
    postCode: '0184',
    careOf: null,
  },
  place: 'OSLO',
  moveDate: '2026-05-20',
  reportedAt: '2026-05-13T08:00:00.000Z',
  expectedBy: '2026-05-21',
  movers: [{ personId: fakePersonIds.reporter, givenName: 'Kari' }],
}

/** What the kiosk answers where a test does not wish for anything else: all goes well, for somebody with a mobile. */
export const fakeAnswers = {
  'visit.resume': { resumed: true },
  'letter.status': {
    ok: true,
    status: { expected: { from: '2026-05-15', to: '2026-05-21' }, windowHasPassed: false },
  },
  'letter.list': { ok: true, letters: [fakeLetter] },
  'letter.prospect': { ok: true, prospect: fakeProspect },
  'letter.orderOwn': {
    ok: true,
    order: { reference: fakeLetter.referenceNumber, state: 'stored', expected: null },
  },
  'letter.blockOwn': { ok: true, block: { blockId: 'block', state: 'stored' } },
  'letter.liftSuspension': { ok: true, action: { actionId: 'lift', state: 'stored' } },
  'humanCheck.ask': { ok: true, kind: 'animal', options: [7, 13, 20, 0, 10, 16, 22, 8, 14] },
  'signIn.start': { ok: true, next: { kind: 'sms' } },
  'signIn.preferLetterCode': { ok: true, next: { kind: 'letter_code', number: 7 } },
  'signIn.chooseNewPassword': { ok: true, next: { kind: 'sms' } },
  'signIn.enterCode': { ok: true },
  'password.forget': { ok: true, minutesValid: 10 },
  'password.change': { ok: true },
  'registration.start': { ok: true, codeNumber: 7 },
  'registration.enterCode': { ok: true },
  'registration.complete': { ok: true },
  'profile.read': { ok: true, profile: fakeProfile },
  'profile.change': { ok: true, profile: fakeProfile },
  'profile.confirmMobile': { ok: true, profile: fakeProfile },
  'person.read': { ok: true, person: fakePerson },
  'person.accesses': {
    ok: true,
    accesses: [
      {
        at: '2026-05-13T08:00:00.000Z',
        role: 'kiosk',
        office: 'Skattekontoret i Oslo',
        action: 'person.looked_up',
        purpose: 'sign in',
      },
    ],
  },
  'postCode.find': { found: { postCode: '0184', place: 'OSLO', category: 'G' } },
  'move.list': { ok: true, moves: [fakeMove] },
  'move.report': { ok: true, action: { actionId: 'move', state: 'stored' } },
  'move.confirm': { ok: true, action: { actionId: 'confirm', state: 'stored' } },
  'receipt.describe': { state: 'ready' },
  'receipt.print': { ok: true },
} satisfies { [Name in CallName]?: Response<Name> }

export type FakedCall = keyof typeof fakeAnswers
