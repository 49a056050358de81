import {
  onUnmounted,
  provide,
  ref,
  shallowRef,
  watch,
  type InjectionKey,
  type Ref,
  type ShallowRef,
} from 'vue'
import type { LetterBlock } from '../../shared/bridge.ts'
import type { LetterOrderState, LetterTimeline } from '../../shared/domain/letter.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'
import type { IdentifiedVisitor } from './useIdentity.ts'

export interface LetterStop {
  /** Codes on their way to where the visitor lives now; `null`: none that is known of. */
  letter: ShallowRef<LetterTimeline | null>
  look: () => Promise<void>
  /** Blocks its codes, and all others that have not been used. Rule: PIN-code letters 7. */
  stop: () => Promise<void>
  underWay: Ref<boolean>
  failed: Ref<boolean>
  /** As the kiosk last reported it; `null` until it is on disk. */
  block: Ref<LetterBlock | null>
}

const letterStopKey: InjectionKey<LetterStop> = Symbol('letterStop')
const onItsWay: readonly LetterOrderState[] = ['ordered', 'produced', 'posted']

/** For the app: a letter that would come to an address that its person leaves. */
export function provideLetterStop(visitor: IdentifiedVisitor): LetterStop {
  const bridge = useBridge()
  const letter = shallowRef<LetterTimeline | null>(null)
  const underWay = ref(false)
  const failed = ref(false)
  const block = ref<LetterBlock | null>(null)

  onUnmounted(
    bridge.on('block.changed', (news) => {
      if (news.blockId === block.value?.blockId) block.value = news
    }),
  )
  watch(visitor.identity, () => {
    letter.value = null
    block.value = null
  })

  /** Where the store does not answer, nobody is warned: the move itself must not wait for that. */
  async function look(): Promise<void> {
    const answer = await bridge.letter.list({})
    if (!answer.ok) return
    letter.value =
      answer.letters.find(({ state, reason }) => reason === null && onItsWay.includes(state)) ?? null
  }

  async function stop(): Promise<void> {
    if (underWay.value) return
    underWay.value = true
    try {
      const answer = await bridge.letter.blockOwn({})
      failed.value = !answer.ok
      if (answer.ok) block.value = answer.block
    } finally {
      underWay.value = false
    }
  }

  const letterStop = { letter, look, stop, underWay, failed, block }
  provide(letterStopKey, letterStop)
  return letterStop
}

export function useLetterStop(): LetterStop {
  return required(letterStopKey)
}
