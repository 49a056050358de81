import { expect, test } from 'vitest'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { visitorContext } from '../../../test/support/visitorContext.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { blockLetters, blockOf } from './block.ts'
import { orderLetter } from './order.ts'

const [one] = syntheticNationalIds(1) as [NationalId]

function block({ context }: ReturnType<typeof visitorContext>, nationalId: string = one): string {
  const result = blockLetters(context, { nationalId })
  if (!result.ok) throw new Error(result.error)
  return result.block.blockId
}

test('a block is stored, once for each number in a visit, and in force only when the store says so', () => {
  const at = visitorContext()
  const blockId = block(at)
  expect(blockOf(at.cache, blockId)).toEqual({ blockId, state: 'stored' })
  expect(block(at, `${one.slice(0, 6)} ${one.slice(6)}`)).toBe(blockId)
  expect(at.rows()).toBe(1)

  at.cache.outbox.setInForce(blockId)
  expect(blockOf(at.cache, blockId)).toEqual({ blockId, state: 'in_force' })
})

test('after a block the same number may order again, and block what it ordered', () => {
  const at = visitorContext()
  const order = () => orderLetter(at.context, { nationalId: one, language: 'nb' })
  const first = order()
  const blockId = block(at)
  const second = order()
  expect(second).not.toEqual(first)
  expect(order()).toEqual(second)
  expect(block(at)).not.toBe(blockId)
  expect(at.rows()).toBe(4)
})

test('what is no number is refused with its reason; what can’t be stored was not blocked, and is reported', () => {
  const { context, problems, rows } = visitorContext()
  expect(blockLetters(context, { nationalId: '123' })).toEqual({ ok: false, error: 'too_short' })
  const notStored = { ok: false, error: 'not_stored' }
  expect(blockLetters({ ...context, visit: null }, { nationalId: one })).toEqual(notStored)
  expect(blockLetters({ ...context, reference: null }, { nationalId: one })).toEqual(notStored)
  expect(problems).toEqual([
    { kind: 'block_not_stored', code: 'no_visit' },
    { kind: 'block_not_stored', code: 'no_sealing_key' },
  ])
  expect(rows()).toBe(0)
})
