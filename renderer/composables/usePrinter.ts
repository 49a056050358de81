import { computed, onMounted, onUnmounted, ref, type ComputedRef } from 'vue'
import type { PrinterState, ReceiptKind } from '../../shared/bridge.ts'
import { useBridge } from './useBridge.ts'
import { useText } from './useText.ts'

interface PrinterOfKiosk {
  state: ComputedRef<PrinterState>
  /** @param id of what was done: a `reference`, `blockId` or `actionId` */
  print: (kind: ReceiptKind, id: string) => Promise<void>
}

/** The kiosk's printer, as it tells how it goes. */
export function usePrinter(): PrinterOfKiosk {
  const bridge = useBridge()
  const { language } = useText()
  const told = ref<PrinterState | null>(null)
  onUnmounted(bridge.on('receipt.changed', ({ state }) => (told.value = state)))
  onMounted(async () => {
    const { state } = await bridge.receipt.describe({})
    told.value ??= state
  })

  async function print(kind: ReceiptKind, id: string): Promise<void> {
    const answer = await bridge.receipt.print({ kind, id, language: language.value })
    if (answer.ok) return
    told.value = answer.error === 'no_receipt' ? 'fault' : answer.error
  }
  return { state: computed(() => told.value ?? 'ready'), print }
}
