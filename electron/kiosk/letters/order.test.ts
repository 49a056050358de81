import { expect, test } from 'vitest'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { visitorContext } from '../../../test/support/visitorContext.ts'
import { newVisit } from '../visit/visit.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { parseReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { orderLetter } from './order.ts'

const [one, two] = syntheticNationalIds(2) as [NationalId, NationalId]

test('an order gets a reference number that can be read back, and no date: the store sets that', () => {
  const { context, rows } = visitorContext()
  const result = orderLetter(context, { nationalId: one, language: 'en' })
  expect(result).toMatchObject({ ok: true, order: { state: 'stored', expected: null } })
  expect(result.ok && parseReferenceNumber(result.order.reference)).toBeTruthy()
  expect(rows()).toBe(1)
})

test('the same number again in one visit, however typed, answers the same order; another visit makes another', () => {
  const { context, rows } = visitorContext()
  const first = orderLetter(context, { nationalId: one, language: 'nb' })
  const spaced = `${one.slice(0, 6)} ${one.slice(6)}`
  expect(orderLetter(context, { nationalId: spaced, language: 'en' })).toEqual(first)
  expect(rows()).toBe(1)

  expect(orderLetter(context, { nationalId: two, language: 'nb' })).not.toEqual(first)
  const later = { ...context, visit: newVisit() }
  expect(orderLetter(later, { nationalId: one, language: 'nb' })).not.toEqual(first)
  expect(rows()).toBe(3)
})

test('a number that can’t be one is refused with its reason, and nothing is stored', () => {
  const { context, rows } = visitorContext()
  expect(orderLetter(context, { nationalId: '123', language: 'nb' })).toEqual({
    ok: false,
    error: 'too_short',
  })
  expect(rows()).toBe(0)
})

test('without an open visit, or before any reference data, nothing is ordered', () => {
  const { context, rows, problems } = visitorContext()
  const notStored = { ok: false, error: 'not_stored' }
  expect(orderLetter({ ...context, visit: null }, { nationalId: one, language: 'nb' })).toEqual(notStored)
  expect(orderLetter({ ...context, reference: null }, { nationalId: one, language: 'nb' })).toEqual(notStored)
  expect(rows()).toBe(0)
  expect(problems.map((problem) => 'code' in problem && problem.code)).toEqual(['no_visit', 'no_sealing_key'])
})

test('on a full disk nothing is half there, and the same number can be tried again', () => {
  const { context, cache, rows, problems } = visitorContext()
  const pages = cache.db.pragma('page_count', { simple: true }) as number
  cache.db.pragma(`max_page_count = ${pages}`)
  const outcomes = syntheticNationalIds(10).map((nationalId) => ({
    nationalId,
    result: orderLetter(context, { nationalId, language: 'nb' }),
  }))
  const refused = outcomes.filter(({ result }) => !result.ok)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused[0]!.result).toEqual({ ok: false, error: 'not_stored' })
  expect(rows()).toBe(outcomes.length - refused.length)
  expect(problems[0]).toEqual({ kind: 'order_not_stored', code: 'SQLITE_FULL' })

  cache.db.pragma(`max_page_count = ${pages + 100}`)
  const again = orderLetter(context, { nationalId: refused[0]!.nationalId, language: 'nb' })
  expect(again.ok).toBe(true)
})

test('an order leaves the room of the ballast to the sync', () => {
  const { context, cache, rows } = visitorContext()
  const noRoom = { ...cache, ballast: { restore: () => false, release: () => undefined } }
  expect(orderLetter({ ...context, cache: noRoom }, { nationalId: one, language: 'nb' }).ok).toBe(false)
  expect(rows()).toBe(0)
})

test('rows for any two numbers differ in nothing but random fields. Rule: PIN-code letters 3', () => {
  const { context, cache } = visitorContext()
  orderLetter(context, { nationalId: one, language: 'nb' })
  orderLetter(context, { nationalId: two, language: 'nb' })
  const shapes = cache.db
    .prepare(
      `SELECT visit_id, epoch, key_id, length(sealed), length(signature), length(reference_number), state, stored_at,
       received_before, expected_from, expected_to FROM command ORDER BY seq`,
    )
    .all()
  expect(shapes[0]).toEqual(shapes[1])
})
