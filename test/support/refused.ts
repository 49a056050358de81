import type { StoreError, StoreRefusal } from '../../shared/bridge.ts'

/** What a call answers when the store does not do what was asked. */
export function refused(error: StoreError, seconds: number | null = null): StoreRefusal {
  return { ok: false, error, seconds }
}
