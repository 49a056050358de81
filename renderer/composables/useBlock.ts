import { provide, ref, type InjectionKey, type Ref } from 'vue'
import type { LetterBlock } from '../../shared/bridge.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'
import { createErrand, type Errand, type Outcome } from './useErrand.ts'
import type { TypedNumber } from './useNumber.ts'

/** Why codes are blocked: decides the advice only, and goes nowhere. */
export type BlockReason = 'lost' | 'seen' | 'other'

export interface Block extends Errand<LetterBlock> {
  reason: Ref<BlockReason>
  place: () => Promise<Outcome>
}

const blockKey: InjectionKey<Block> = Symbol('block')

/** For the app: a block of all unused codes, from the reason to what comes after it. */
export function provideBlock(number: TypedNumber): Block {
  const bridge = useBridge()
  const { errand, run } = createErrand<LetterBlock>(
    number,
    (listener) => bridge.on('block.changed', listener),
    (one, other) => one.blockId === other.blockId,
  )
  const block: Block = {
    ...errand,
    reason: ref('other'),
    place: () =>
      run(async (nationalId) => {
        const answer = await bridge.letter.block({ nationalId })
        return answer.ok ? { ok: true, result: answer.block } : answer
      }),
  }
  provide(blockKey, block)
  return block
}

export function useBlock(): Block {
  return required(blockKey)
}
