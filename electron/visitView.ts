import { randomUUID } from 'node:crypto'
import { session, WebContentsView } from 'electron'
import { policies, joinedPreferences } from './lockdown.ts'
import { serveScreens, startScreen } from './screens.ts'

export interface VisitView {
  readonly view: WebContentsView
  /** Resolves when the start screen is there; rejects when it can't be loaded. */
  load(): Promise<void>
  /** Ends renderer and storage for good. */
  drop(): Promise<void>
}

export interface Files {
  /** `dist/renderer` and the bundled preload script, both absolute. */
  renderer: string
  preload: string
}

/**
 * The view of one visit: a renderer process and a storage partition of its own. Without `persist:` in its name the
 * partition lives in memory only.
 */
export function createVisitView({ renderer, preload }: Files): VisitView {
  const partition = session.fromPartition(`visit-${randomUUID()}`, { cache: false })
  for (const policy of policies) policy.onSession?.(partition)
  serveScreens(partition, renderer)

  const view = new WebContentsView({ webPreferences: { preload, session: partition, ...joinedPreferences } })
  for (const policy of policies) policy.onContents?.(view.webContents)

  return {
    view,
    load: () => view.webContents.loadURL(startScreen),
    drop: async () => {
      if (!view.webContents.isDestroyed()) view.webContents.close({ waitForBeforeUnload: false })
      await partition.clearStorageData()
    },
  }
}
