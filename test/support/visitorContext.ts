import { memoryCache } from '../../electron/kiosk/cache/cache.ts'
import type { Problem } from '../../electron/kiosk/problem.ts'
import { newVisit } from '../../electron/kiosk/visit/visit.ts'
import { exampleReference } from './exampleReference.ts'
import { newIdentity, sealingPublicKey } from './testIdentity.ts'

/** A kiosk's side of a visit, on a cache in memory: what a tap is given, and what became of it. */
export function visitorContext() {
  const cache = memoryCache()
  const problems: Problem[] = []
  const context = {
    cache,
    identity: newIdentity(cache),
    environment: 'demo' as const,
    reference: exampleReference(sealingPublicKey),
    visit: newVisit(),
    isRefused: false,
    clock: () => new Date('2026-05-14T10:00:00Z'),
    report: (problem: Problem) => problems.push(problem),
  }
  const rows = () => cache.db.prepare('SELECT count(*) FROM command').pluck().get()
  return { context, cache, problems, rows }
}
