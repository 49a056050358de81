import type * as electron from 'electron'
import type { BaseWindow, Session, WebContents, WebContentsView, WebPreferences } from 'electron'

/** All of the module, handed in so that the cases can be listed where there is no Electron. */
export type Electron = typeof electron

/** One thing that this program relies on, and who says that Electron does it. */
export interface Case {
  /** As Electron's documentation names it: `contents.close()`. */
  call: string
  /** What it does, as a sentence without its subject. */
  does: string
  /**
   * The sentence, or the lines, that say so, with where they stand: in the documentation (`docs/`) or the source (`lib/`,
   * `shell/`, `spec/`) of Electron 45, read as of 45.0.0-nightly.20260821. `…` leaves something out.
   */
  source: string
}

/** A case that is shown within one running application. @throws what is wrong */
export interface InnerCase extends Case {
  /** `early`: while the main module is being evaluated; `ready`: after it. */
  when: 'early' | 'ready'
  run: (tools: Tools) => unknown
}

/** A case that takes a process of its own: one of `programs/`. */
export interface ProcessCase extends Case {
  program: string
  /** Started without the switches that this machine needs. */
  isBare?: boolean
  /** On these alone; elsewhere the case is counted as skipped. */
  only?: { name: string; holds: () => boolean }
  /** Sent to it when it has said its first line. */
  signal?: NodeJS.Signals
  /** The lines of JSON it says on standard output. */
  says: unknown[]
  /** How it ends; `failed`: with anything but 0. */
  ends: number | 'failed'
  /** Part of what stands on standard error. */
  complains?: string
}

export interface Tools {
  electron: Electron
  /** Opens a page of the test's own scheme in a window and waits until it has loaded. */
  open: (wish?: PageWish) => Promise<Opened>
  /** Closes what a case has left open. */
  clear: () => void
}

export interface PageWish {
  /** Runs in the page; `answer` is what it returns. Uses nothing from outside itself but the page's globals. */
  script?: () => unknown
  /** A partition of its own, if left out. */
  session?: Session
  preferences?: WebPreferences
  headers?: Record<string, string>
  /** Before it loads. */
  prepare?: (contents: WebContents) => void
  /** Once it has. */
  loaded?: (contents: WebContents) => void
}

export interface Opened {
  window: BaseWindow
  view: WebContentsView
  contents: WebContents
  session: Session
  answer: Answer
}

/** What a script came to, as the bridge brought it. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: string }
