import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import {
  defaultMovePolicy,
  MoveNotification,
  problemsOfMove,
  type MoveCircumstances,
  type NewAddress,
} from './move.ts'

const storgata: NewAddress = {
  street: 'Storgata',
  houseNumber: 12,
  houseLetter: 'B',
  dwellingNumber: 'H0101',
  postCode: '0184',
  careOf: null,
}
const circumstances: MoveCircumstances = {
  today: '2026-05-13',
  postCode: { category: 'G' },
  policy: defaultMovePolicy,
}

function problems(newAddress: Partial<NewAddress> = {}, changes: Partial<MoveCircumstances> = {}) {
  const move = { movers: [], newAddress: { ...storgata, ...newAddress }, moveDate: '2026-05-13' }
  return problemsOfMove(move, { ...circumstances, ...changes })
}

function problemsOfDate(moveDate: string) {
  return problemsOfMove({ movers: [], newAddress: storgata, moveDate }, circumstances)
}

it('takes what a residence in Norway can be', () => {
  for (const good of [
    {},
    { houseNumber: 1 },
    { houseNumber: 9999, houseLetter: null },
    { dwellingNumber: 'U0203' },
    { street: "Dronning Sofies' gt. 3/5 (bakgård)" },
    { street: 'Áltáluokta' },
    { street: 'Čáhppesgeaidnu', careOf: 'Ŋađđa Šiŧža' },
  ])
    expect(problems(good), JSON.stringify(good)).toEqual([])
})

it.each<[Partial<NewAddress>, string, string]>([
  [{ street: ' ' }, 'street', 'empty'],
  [{ street: 'Улица' }, 'street', 'letters'],
  [{ street: 'Stor"gata' }, 'street', 'letters'],
  [{ street: 'Stor\ngata' }, 'street', 'letters'],
  [{ street: 'Stor&amp;gata' }, 'street', 'letters'],
  [{ careOf: '' }, 'careOf', 'empty'],
  [{ careOf: 'Łukasz' }, 'careOf', 'letters'],
  [{ houseNumber: 0 }, 'houseNumber', 'form'],
  [{ houseNumber: 10_000 }, 'houseNumber', 'form'],
  [{ houseLetter: 'b' }, 'houseLetter', 'form'],
  [{ houseLetter: 'Å' }, 'houseLetter', 'form'],
  [{ dwellingNumber: '' }, 'dwellingNumber', 'form'],
  [{ dwellingNumber: 'A0101' }, 'dwellingNumber', 'form'],
  [{ dwellingNumber: 'H101' }, 'dwellingNumber', 'form'],
  [{ postCode: '9171' }, 'postCode', 'svalbard'],
])('%j is a problem', (address, field, problem) => {
  expect(problems(address)).toEqual([{ field, problem }])
})

it('puts no residence where there are post boxes or services only, or nothing', () => {
  const among = (category: 'G' | 'P' | 'B' | 'S' | null) =>
    problems({}, { postCode: { category } }).map(({ problem }) => problem)

  for (const category of ['G', 'B', null] as const) expect(among(category)).toEqual([])
  for (const category of ['P', 'S'] as const) expect(among(category)).toEqual(['post_box_only'])
  expect(problems({}, { postCode: null })).toEqual([{ field: 'postCode', problem: 'unknown' }])
})

it('takes late reports, and those of 31 days ahead', () => {
  expect(problemsOfDate('2024-02-29')).toEqual([])
  expect(problemsOfDate('2026-06-13')).toEqual([])
  expect(problemsOfDate('2026-06-14')).toEqual([{ field: 'moveDate', problem: 'too_far_ahead' }])
  for (const none of ['2026-02-29', '2026-13-01', '13.05.2026', '', '2026-5-1'])
    expect(problemsOfDate(none)).toEqual([{ field: 'moveDate', problem: 'not_a_date' }])
})

it('fits into a command, however long it is', () => {
  const movers = Array.from({ length: 10 }, (_, index) => `0190a5e2-7e1c-7b7e-8f1e-00000000000${index}`)
  const longest = { ...storgata, street: 'Š'.repeat(60), careOf: 'Š'.repeat(60), houseNumber: 9999 }
  const move = { movers, newAddress: longest, moveDate: '2026-05-13' }

  expect(Check(MoveNotification, move)).toBe(true)
  expect(Buffer.byteLength(JSON.stringify(move))).toBeLessThan(1000)
  expect(Check(MoveNotification, { ...move, newAddress: { ...longest, street: 'Š'.repeat(61) } })).toBe(false)
  expect(Check(MoveNotification, { ...move, movers: [...movers, movers[0]] })).toBe(false)
  expect(Check(MoveNotification, { ...move, moveDate: '2026-02-29' })).toBe(false)
})
