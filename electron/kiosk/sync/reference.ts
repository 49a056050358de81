import type { Environment } from '../../../shared/domain/nationalId.ts'
import type { Reference } from '../../../shared/wire/reference.ts'
import type { Cache } from '../cache/cache.ts'
import type { ReferenceRefusal, Report } from '../problem.ts'

/** The reference data in use: what the disk held at the start, then whatever the store sends. */
export interface ReferenceData {
  current(): Reference | null
  /** Stores it whole and uses it, unless it is not for this kiosk. */
  replace(reference: Reference): void
}

export function referenceData(
  cache: Cache,
  environment: Environment,
  report: Report,
  onReplaced: () => void,
): ReferenceData {
  let current: Reference | null = null
  const stored = cache.reference.find()
  if (stored === 'damaged') report({ kind: 'reference_refused', reason: 'damaged_on_disk' })
  else current = stored

  return {
    current: () => current,
    replace(reference) {
      const reason = refusal(reference, environment)
      if (reason) {
        report({ kind: 'reference_refused', reason })
        return
      }
      cache.transactionEvenWhenFull(() => {
        cache.reference.store(reference)
      })
      current = reference
      onReplaced()
    },
  }
}

/** A demo kiosk at a production store, or the other way round, would process the other's persons. */
function refusal(reference: Reference, environment: Environment): ReferenceRefusal | null {
  if (reference.environment !== environment) return 'other_environment'
  const usable = reference.sealingKeys.every(
    ({ publicKey }) => Buffer.from(publicKey, 'base64').length === 32,
  )
  return usable ? null : 'unusable_sealing_key'
}
