import { describe, expect, it } from 'vitest'
import { draftProblems, emptyDraft, notificationOf, problemsOfDraft, type MoveDraft } from './moveDraft.ts'

const full: MoveDraft = {
  postCode: '0184',
  street: 'Čáhppesgeaidnu',
  house: '12 B',
  careOf: '',
  dwellingNumber: 'H0203',
  moveDate: '2026-05-20',
  along: [],
}
const oslo = { postCode: '0184', place: 'OSLO', category: 'G' as const }
const problemsOf = (changes: Partial<MoveDraft>, postCode: typeof oslo | null = oslo) =>
  problemsOfDraft({ ...full, ...changes }, { today: '2026-05-13', postCode })

describe('a draft of a move', () => {
  it.each([
    ['12', 12, null],
    ['12B', 12, 'B'],
    [' 12 b ', 12, 'B'],
    ['B12', 0, null],
    ['12-14', 0, null],
    ['12 Æ', 0, null],
    ['', 0, null],
  ])('reads the house "%s" as number %s and letter %s', (house, houseNumber, houseLetter) => {
    expect(notificationOf({ ...full, house }, 'me').newAddress).toMatchObject({ houseNumber, houseLetter })
  })

  it('is sent with its reporter, and without a c/o that is none', () => {
    expect(notificationOf({ ...full, careOf: '  ', along: ['ola'] }, 'me')).toMatchObject({
      movers: ['me', 'ola'],
      newAddress: { careOf: null },
    })
  })

  it('with nothing wrong says nothing, Sami letters and all. Rule: Addresses 4', () => {
    expect(problemsOf({})).toEqual({})
  })

  it('says of each field what to do, first that it is empty', () => {
    expect(problemsOfDraft(emptyDraft, { today: '2026-05-13', postCode: null })).toEqual({
      postCode: 'address.empty.postCode',
      street: 'address.empty.street',
      house: 'address.empty.house',
      dwellingNumber: 'address.empty.dwellingNumber',
      moveDate: 'address.empty.moveDate',
    })
    expect(problemsOf({ street: 'Gata ☃', house: '0', dwellingNumber: 'X1', careOf: '<Ola>' }, null)).toEqual(
      {
        street: 'address.problem.letters',
        careOf: 'address.problem.letters',
        house: 'address.problem.house',
        dwellingNumber: 'address.problem.dwellingNumber',
        postCode: 'address.problem.unknown',
      },
    )
  })

  /** Rule: Addresses 6 */
  it.each([
    ['2026-06-13', undefined],
    ['2026-06-14', 'address.problem.too_far_ahead'],
    ['1999-01-01', undefined],
  ])('takes the date %s: %s', (moveDate, problem) => {
    expect(problemsOf({ moveDate }).moveDate).toBe(problem)
  })

  it('says what the kiosk found wrong, in the same words', () => {
    expect(draftProblems([{ field: 'houseLetter', problem: 'form' }], full)).toEqual({
      house: 'address.problem.house',
    })
  })
})
