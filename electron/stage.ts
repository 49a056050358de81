import type { WebContents } from 'electron'
import type { Kiosk } from './kiosk/kiosk.ts'
import type { VisitView } from './visitView.ts'

export interface Stage {
  /** The page that is on now; nobody else may call. */
  current(): WebContents | null
  /** Drops what is on, and shows the start screen to the next visitor. */
  showFresh(): void
  /** The application quits: drops what is on, and shows nothing after it. */
  close(): void
}

export interface StageTools {
  kiosk: Pick<Kiosk, 'endVisit' | 'onVisitEnded'>
  createView: () => VisitView
  show: (view: VisitView['view']) => void
  /** False when screens have failed too often: then `giveUp`. */
  spendRecovery: () => boolean
  giveUp: () => void
  report: (problem: 'unresponsive' | 'gone' | 'not_loaded' | 'not_dropped') => void
}

/**
 * Who is on: each visit has a view of its own, and a hung or crashed one ends its visit. Electron is still inside the
 * failed view when it says so: what follows happens on a later tick.
 */
export function createStage({ kiosk, createView, show, spendRecovery, giveUp, report }: StageTools): Stage {
  let current: VisitView | null = null

  function drop(): void {
    current?.drop().catch(() => report('not_dropped'))
    current = null
  }

  function showFresh(): void {
    drop()
    const fresh = createView()
    current = fresh
    show(fresh.view)
    const fail = (problem: Parameters<typeof report>[0]): void => {
      if (current !== fresh) return // It was dropped, and its page with it.
      report(problem)
      setImmediate(() => recover(fresh))
    }
    fresh.view.webContents.on('unresponsive', () => fail('unresponsive'))
    fresh.view.webContents.on('render-process-gone', () => fail('gone'))
    fresh.load().catch(() => fail('not_loaded'))
  }

  /** Several failures of one view are recovered from once. Ending an open visit already shows a fresh view. */
  function recover(failed: VisitView): void {
    if (current !== failed) return
    if (!spendRecovery()) return giveUp()
    kiosk.endVisit()
    if (current === failed) showFresh()
  }

  const stopListening = kiosk.onVisitEnded(showFresh)
  return {
    current: () => current?.view.webContents ?? null,
    showFresh,
    close() {
      stopListening()
      drop()
    },
  }
}
