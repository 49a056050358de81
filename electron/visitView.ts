import { once } from 'node:events'
import { session, WebContentsView, type Session, type WebContents } from 'electron'
import { policies, joinedPreferences } from './lockdown.ts'
import type { PartitionPool } from './partitionPool.ts'
import { serveScreens, startScreen } from './screens.ts'

export interface VisitView {
  readonly view: WebContentsView
  /** The view's own, also when they are destroyed: then the view has none. */
  readonly contents: WebContents
  /** Resolves when the start screen is there; rejects when it can't be loaded. */
  load(): Promise<void>
  /** Ends the renderer, and empties its storage once it is gone. */
  drop(): Promise<void>
}

/**
 * A partition for visits. Without `persist:` in its name it lives in memory only.
 * @param folder `dist/renderer`, absolute
 */
export function openPartition(name: string, folder: string): Session {
  const partition = session.fromPartition(name, { cache: false })
  for (const policy of policies) policy.onSession?.(partition)
  serveScreens(partition, folder)
  return partition
}

/**
 * The view of one visit: a renderer process of its own, and a partition that nobody else has meanwhile.
 * @param preload the bundled preload script, absolute
 */
export function createVisitView(preload: string, partitions: PartitionPool): VisitView {
  const { partition, giveBack } = partitions()
  const view = new WebContentsView({ webPreferences: { preload, session: partition, ...joinedPreferences } })
  const contents = view.webContents
  for (const policy of policies) policy.onContents?.(contents)

  return {
    view,
    contents,
    load: () => contents.loadURL(startScreen),
    drop: async () => {
      if (!contents.isDestroyed()) {
        const gone = once(contents, 'destroyed')
        contents.close({ waitForBeforeUnload: false })
        await gone
      }
      await giveBack()
    },
  }
}
