import type { Central } from '../central.ts'
import { entriesAfter, listChains } from './chain.repository.ts'
import { hashEntry } from './hashEntry.ts'
import { noAnchor, signedHeadsOf, type Point, type SignedHead } from './signedHeads.ts'

export interface Verified {
  chains: number
  entries: number
  /** A sentence each; none when the log is whole. */
  problems: string[]
}

/** Computes every chain anew, and holds it against its signed head. */
export async function verifyAudit({ db, dataDirectory, keys }: Central): Promise<Verified> {
  const verified: Verified = { chains: 0, entries: 0, problems: [] }
  const signed = signedHeadsOf(dataDirectory, keys.pepper).read()
  if (!signed.ok) return { ...verified, problems: [signed.problem] }

  const chains = new Map((await listChains(db)).map((row) => [row.chain, row]))
  for (const chain of new Set([...chains.keys(), ...signed.heads.keys()])) {
    const row = chains.get(chain)
    const current = { number: row?.number ?? 0, hash: row?.head.toString('hex') ?? noAnchor.hash }
    const walked = await walk(db, chain, signed.heads.get(chain))
    verified.chains += 1
    verified.entries += walked.entries
    const problem = walked.problem ?? compare(walked.end, current, signed.heads.get(chain))
    if (problem !== null) verified.problems.push(`Chain "${chain}": ${problem}`)
  }
  return verified
}

interface Walked {
  entries: number
  end: Point
  problem: string | null
}

async function walk(db: Central['db'], chain: string, signed?: SignedHead): Promise<Walked> {
  let end = signed?.anchor ?? noAnchor
  let entries = 0
  for await (const entry of entriesAfter(db, chain, end.number)) {
    if (entry.number !== end.number + 1)
      return { entries, end, problem: `entry ${end.number + 1} is missing.` }
    const hash = hashEntry(Buffer.from(end.hash, 'hex'), entry)
    if (!hash.equals(entry.hash)) return { entries, end, problem: `entry ${entry.number} was changed.` }
    end = { number: entry.number, hash: hash.toString('hex') }
    entries += 1
    if (signed?.head.number === end.number && signed.head.hash !== end.hash)
      return { entries, end, problem: `it was written anew before ${signed.signedAt}.` }
  }
  return { entries, end, problem: null }
}

function compare(end: Point, current: Point, signed?: SignedHead): string | null {
  if (signed && end.number < signed.head.number)
    return `it was cut off after entry ${end.number}; ${signed.head.number} were there at ${signed.signedAt}.`
  if (end.number !== current.number || end.hash !== current.hash)
    return `it ends with entry ${end.number}, but should end with entry ${current.number}.`
  return null
}
