import sodium from 'sodium-native'
import { chainedBytes, emptyChain, type Command } from '../../shared/wire/command.ts'
import type { SyncRequest } from '../../shared/wire/sync.ts'

/** What the store knows of a kiosk's own history. */
export interface KioskHistory {
  epoch: number
  seq: number
  /** null after a gap, until the kiosk has told its head. */
  chain: string | null
}

/** The history once this command is part of it. One seen before, or of another epoch, adds nothing. */
export function followCommand(history: KioskHistory, command: Command): KioskHistory {
  if (command.epoch !== history.epoch || command.seq <= history.seq) return history
  const isNext = command.seq === history.seq + 1
  const chain = isNext && history.chain !== null ? nextHead(history.chain, command) : null
  return { ...history, seq: command.seq, chain }
}

/** The store itself was restored from a backup when the kiosk is ahead of it: it follows. */
export function joinEpoch(history: KioskHistory, epoch: number): KioskHistory {
  return epoch > history.epoch ? { epoch, seq: 0, chain: emptyChain } : history
}

/**
 * Whether a kiosk lacks what it sent before, or has something else in its place: it was restored, cloned or re-imaged.
 * Judged with its commands of this request in {@link history} already.
 */
export function contradicts(
  history: KioskHistory,
  { epoch, head }: Pick<SyncRequest, 'epoch' | 'head'>,
): boolean {
  if (epoch !== history.epoch) return false
  if (head.seq < history.seq) return true
  return head.seq === history.seq && history.chain !== null && head.chain !== history.chain
}

/** After a gap (a row that went bad on the kiosk's disk is never sent) the kiosk's own word is taken. */
export function closeGap(
  history: KioskHistory,
  { epoch, head }: Pick<SyncRequest, 'epoch' | 'head'>,
): KioskHistory {
  const isTold = history.chain === null && epoch === history.epoch && head.seq === history.seq
  return isTold ? { ...history, chain: head.chain } : history
}

export function newEpoch({ epoch }: KioskHistory): KioskHistory {
  return { epoch: epoch + 1, seq: 0, chain: emptyChain }
}

function nextHead(chain: string, command: Command): string {
  const head = Buffer.alloc(sodium.crypto_generichash_BYTES)
  sodium.crypto_generichash(head, Buffer.from(chainedBytes(chain, command)))
  return head.toString('hex')
}
