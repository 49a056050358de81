import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { MoveReason, MoveState } from '../../../shared/domain/move.ts'
import { fakeMove } from '../../../test/support/fakeAnswers.ts'
import type { Answers } from './testMove.ts'
import { openMove, type MovingVisitor } from './testMove.ts'

let visitor: MovingVisitor
afterEach(() => visitor.leave())

const texts = () => visitor.text.address
const moves = (...changes: Partial<typeof fakeMove>[]): Answers => ({
  'move.list': [{ ok: true, moves: changes.map((change) => ({ ...fakeMove, ...change })) }],
})
const asked = {
  role: 'mover',
  reporterName: 'Ola',
  awaitsMyConfirmation: true,
  state: 'awaiting_confirmation',
} as const
const hear = async (state: 'applied' | 'not_applied') => {
  visitor.bridge.tell('action.changed', { actionId: 'confirm', state })
  await flushPromises()
}

async function toMoves(answers: Answers): Promise<void> {
  visitor = await openMove(answers)
  await visitor.goTo('addressMoves')
}

async function toAnswer(changes: Partial<typeof fakeMove> = {}, more: Answers = {}): Promise<void> {
  await toMoves({ ...moves({ ...asked, ...changes }), ...more })
  await visitor.press(texts().start.answer)
}

describe('my moves', () => {
  it.each(MoveState.anyOf.map((state) => state.const))('say what %s means, and what to do', async (state) => {
    await toMoves(moves({ state }))
    expect(visitor.reads()).toContain(texts().state[state])
    expect(visitor.reads()).toContain(texts().state[`${state}Text`])
  })

  it.each(MoveReason.anyOf.map((reason) => reason.const))('say why one was rejected: %s', async (reason) => {
    await toMoves(moves({ state: 'rejected', reason }))
    expect(visitor.reads()).toContain(texts().reason[reason])
  })

  it('say where to and when, and that there are none', async () => {
    await toMoves(moves({}))
    for (const words of ['Storgata 12 (H0101)', '0184 OSLO', '20. mai 2026', 'Kari'])
      expect(visitor.reads()).toContain(words)
    visitor.leave()
    await toMoves(moves())
    expect(visitor.reads()).toContain(texts().moves.none)
  })
})

/** Rule: Addresses 6. */
describe('a move that waits for my word', () => {
  it('says who reported it, and is confirmed', async () => {
    await toAnswer()
    expect(visitor.reads()).toContain(`${texts().moves.reporter}Ola`)
    expect(visitor.reads()).toContain(texts().answer.text.mover)
    await visitor.press(texts().answer.yes)
    expect(visitor.bridge.asked('move.confirm')).toEqual({ moveId: fakeMove.moveId, confirms: true })
    expect(visitor.reads()).toContain(texts().answer.state.sending)
    await hear('applied')
    expect(visitor.reads()).toContain(texts().answer.state.yes)
    await visitor.press(texts().moves.heading)
    expect(visitor.heading()).toBe(texts().moves.heading)
  })

  it('is stopped by a no, also by a child’s other parent', async () => {
    await toAnswer({ role: 'parent', state: 'awaiting_other_parent' })
    expect(visitor.reads()).toContain(texts().answer.text.parent)
    await visitor.press(texts().answer.no)
    expect(visitor.bridge.asked('move.confirm')).toMatchObject({ confirms: false })
    await hear('applied')
    expect(visitor.reads()).toContain(texts().answer.state.no)
  })

  it('says when the answer came too late, or could not be stored', async () => {
    await toAnswer({}, { 'move.confirm': [{ ok: false, error: 'not_stored' }] })
    await visitor.press(texts().answer.yes)
    expect(visitor.reads()).toContain(texts().answer.notStored)
    visitor.leave()
    await toAnswer()
    await visitor.press(texts().answer.yes)
    await hear('not_applied')
    expect(visitor.reads()).toContain(texts().answer.state.notApplied)
  })

  it('waits no longer when somebody else has answered meanwhile', async () => {
    const settled = { ...fakeMove, ...asked, awaitsMyConfirmation: false, state: 'rejected' as const }
    await toAnswer(
      {},
      {
        'move.list': [
          { ok: true, moves: [{ ...fakeMove, ...asked }] },
          { ok: true, moves: [settled] },
        ],
      },
    )
    expect(visitor.reads()).toContain(texts().answer.gone)
    expect(visitor.reads()).not.toContain(texts().answer.yes)
  })
})
