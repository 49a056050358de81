import type { Central } from '../central.ts'
import { listChains } from './chain.repository.ts'
import { noAnchor, signedHeadsOf } from './signedHeads.ts'

/**
 * Signs where every chain stands now. From here on, a log that is cut short or written anew before this point shows.
 * What can't be read any more is left for `audit verify` to tell, and not overwritten.
 */
export async function signHeads(central: Central): Promise<void> {
  const { db, dataDirectory, keys, clock, log } = central
  const file = signedHeadsOf(dataDirectory, keys.pepper)
  const known = file.read()
  if (!known.ok) return log.error('the signed heads of the audit log are damaged: run audit verify')
  const signedAt = clock().toISOString()
  const heads = (await listChains(db)).map(({ chain, number, head }) => ({
    chain,
    signedAt,
    head: { number, hash: head.toString('hex') },
    anchor: known.heads.get(chain)?.anchor ?? noAnchor,
  }))
  const shorter = heads.filter(({ chain, head }) => head.number < (known.heads.get(chain)?.head.number ?? 0))
  const missing = [...known.heads.keys()].filter((chain) => !heads.some((head) => head.chain === chain))
  if (shorter.length + missing.length > 0)
    return log.error('the audit log is shorter than it was: run audit verify')
  await file.write(heads)
}
