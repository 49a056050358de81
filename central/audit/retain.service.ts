import type { Central } from '../central.ts'
import { dropEntries, lastEntriesBefore } from './chain.repository.ts'
import { signedHeadsOf } from './signedHeads.ts'
import { signHeads } from './signHeads.service.ts'

/** How long a person can see who looked at them. */
export const auditPolicy = { daysKept: 3 * 365 }

/**
 * Drops whole months that are older than the policy. What follows is still verified: the hash that it goes on from is
 * signed before that is in force, so that a crash in between leaves too much and never too little.
 * @returns how many entries were dropped
 */
export async function retainAudit(central: Central): Promise<number> {
  const { db, clock, dataDirectory, keys } = central
  const oldest = new Date(clock().getTime() - auditPolicy.daysKept * 86_400_000)
  await signHeads(central)
  const file = signedHeadsOf(dataDirectory, keys.pepper)
  const signed = file.read()
  if (!signed.ok) return 0

  const last = await lastEntriesBefore(db, oldest.toISOString().slice(0, 7))
  const anchors = new Map(
    last.map(({ chain, number, hash }) => [chain, { number, hash: hash.toString('hex') }]),
  )
  return db.transaction().execute(async (transaction) => {
    let dropped = 0
    // First, since only the database's owner may: who may not must leave the heads as they are.
    for (const entry of last) dropped += await dropEntries(transaction, entry)
    await file.write(
      [...signed.heads.values()].map((head) => ({ ...head, anchor: anchors.get(head.chain) ?? head.anchor })),
    )
    return dropped
  })
}
