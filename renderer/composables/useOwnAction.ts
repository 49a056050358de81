import { onUnmounted, ref, type Ref } from 'vue'
import type { MoveResult, StoredAction } from '../../shared/bridge.ts'
import { useBridge } from './useBridge.ts'

export interface OwnAction {
  /** As the kiosk last reported it; `null` until it is on disk. */
  action: Ref<StoredAction | null>
  underWay: Ref<boolean>
  /** Nothing was stored: the disk is full, or the visitor is not identified any more. */
  failure: Ref<'not_stored' | 'signed_out' | null>
  /** However often it is tapped, one is under way at a time. @returns null while another one is */
  run: (call: () => Promise<MoveResult>) => Promise<MoveResult | null>
}

/** Something that an identified visitor has done: stored at the kiosk, then told of by the store. */
export function createOwnAction(): OwnAction {
  const bridge = useBridge()
  const action = ref<StoredAction | null>(null)
  const underWay = ref(false)
  const failure = ref<'not_stored' | 'signed_out' | null>(null)

  onUnmounted(
    bridge.on('action.changed', (news) => {
      if (news.actionId === action.value?.actionId) action.value = news
    }),
  )

  async function run(call: () => Promise<MoveResult>): Promise<MoveResult | null> {
    if (underWay.value) return null
    underWay.value = true
    failure.value = null
    try {
      const result = await call()
      if (result.ok) action.value = result.action
      else if (result.error !== 'problems') failure.value = result.error
      return result
    } finally {
      underWay.value = false
    }
  }

  return { action, underWay, failure, run }
}
