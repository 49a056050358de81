/** Time as the kiosk waits for it; tests bring their own. */
export interface Timers {
  /** Runs once, after so many milliseconds. Returns its cancel. */
  after(milliseconds: number, run: () => void): () => void
}

export const systemTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
}
