import type { Session } from 'electron'

/** A storage partition while a visit has it. */
export interface Lent<Partition> {
  readonly partition: Partition
  /**
   * After its page is gone. It is lent again once both calls that empty it are through; rejects when one fails, or
   * when they take too long.
   */
  giveBack: () => Promise<void>
}

export type PartitionPool<Partition = Session> = () => Lent<Partition>

/** Milliseconds. Longer than this, somebody should look into it. */
export const patience = 30_000

/**
 * Electron frees no session before the application ends (electron 28566), and a kiosk has hundreds of visits a day: each
 * visit has a partition to itself, which is emptied when the visit is over and lent again, the one that has rested
 * longest first. The next visit begins before the last one's is empty: two are enough, unless that takes a whole visit.
 */
export function createPartitionPool<Partition extends Pick<Session, 'clearStorageData' | 'clearData'>>(
  open: (name: string) => Partition,
): PartitionPool<Partition> {
  const empty: Partition[] = []
  let opened = 0
  return () => {
    const partition = empty.shift() ?? open(`visit-${(opened += 1)}`)
    return {
      partition,
      giveBack: () => inTime(clear(partition).then(() => void empty.push(partition))),
    }
  }
}

/** Storage of the screens' own scheme is cleared by the first, everything else of the web by the second. */
async function clear(partition: Pick<Session, 'clearStorageData' | 'clearData'>): Promise<void> {
  await partition.clearStorageData()
  await partition.clearData()
}

async function inTime(cleared: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>()
  const waiting = setTimeout(
    () => late.reject(new Error('A partition takes too long to be emptied.')),
    patience,
  )
  await Promise.race([cleared, late.promise]).finally(() => clearTimeout(waiting))
}
