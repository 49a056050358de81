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
  /** The application has quit: what was on goes with it, and is not missed. */
  forget(): void
}

export interface StageTools {
  kiosk: Pick<Kiosk, 'endVisit' | 'onVisitEnded'>
  createView: () => VisitView
  show: (view: VisitView['view']) => void
  /** The first start screen is there. */
  onReady: () => void
  /** False when screens have failed too often: then `giveUp`. */
  spendRecovery: () => boolean
  giveUp: () => void
  report: (problem: 'unresponsive' | 'gone' | 'not_loaded' | 'not_dropped') => void
}

/**
 * Milliseconds from a failure to what follows. Electron is still inside the failed view when it tells of it; and a
 * signal to all processes takes a renderer at once, and asks the application to quit a moment later.
 */
export const settling = 50

/** Who is on: each visit has a view of its own, and a hung or crashed one ends its visit. */
export function createStage({
  kiosk,
  createView,
  show,
  onReady,
  spendRecovery,
  giveUp,
  report,
}: StageTools): Stage {
  let current: VisitView | null = null
  let isReady = false
  let isClosed = false

  function drop(): void {
    const dropped = current
    // Before it goes, so that its going is nobody's failure.
    current = null
    // What goes with the whole application need not be emptied first.
    dropped?.drop().catch(() => isClosed || report('not_dropped'))
  }

  function showFresh(): void {
    drop()
    const fresh = createView()
    current = fresh
    show(fresh.view)
    const fail = (problem: Parameters<typeof report>[0]): void => {
      if (current === fresh) setTimeout(() => recover(fresh, problem), settling)
    }
    fresh.contents.on('unresponsive', () => fail('unresponsive'))
    fresh.contents.on('render-process-gone', () => fail('gone'))
    // A page may close itself, and leaves a white screen.
    fresh.contents.on('destroyed', () => fail('gone'))
    fresh.load().then(
      () => {
        if (!isReady) onReady()
        isReady = true
      },
      () => fail('not_loaded'),
    )
  }

  /** Once from several failures of one view; of none that has been dropped. Ending an open visit shows a fresh view. */
  function recover(failed: VisitView, problem: Parameters<typeof report>[0]): void {
    if (current !== failed) return
    report(problem)
    if (!spendRecovery()) return giveUp()
    kiosk.endVisit()
    if (current === failed) showFresh()
  }

  const stopListening = kiosk.onVisitEnded(showFresh)

  function close(): void {
    isClosed = true
    stopListening()
    drop()
  }

  return {
    current: () => current?.contents ?? null,
    showFresh,
    close,
    forget() {
      current = null
      close()
    },
  }
}
