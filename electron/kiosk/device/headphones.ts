import type { Timers } from '../timers.ts'

/** Whether whatever is said is heard by one person only. */
export interface Headphones {
  /** As it was told last: nobody who asks waits in vain for a change. */
  areIn(): boolean
  /** And nothing may have changed since. What can't be known is a no. */
  areSurelyIn(): boolean
  /** Returns the unsubscribe. */
  onChange(listener: (areIn: boolean) => void): () => void
  close(): void
}

/** Of a machine that can't tell. */
export const noHeadphones: Headphones = {
  areIn: () => false,
  areSurelyIn: () => false,
  onChange: () => () => undefined,
  close: () => undefined,
}

/** Of a machine that has no loudspeaker. */
export const onlyHeadphones: Headphones = { ...noHeadphones, areIn: () => true, areSurelyIn: () => true }

/** What a machine tells of its sockets. */
export interface JackSource {
  /** Whether headphones are in one of them. Never rejects. */
  read(): Promise<boolean>
  /**
   * Tells when a socket may have changed.
   * @param onEnd once, when no more will be told: at once where there is no sound card
   * @returns its stop, after which nothing is told
   */
  watch(onMaybeChanged: () => void, onEnd: () => void): () => void
}

/** Milliseconds. */
const untilWatching = 1_000
const untilNextTry = 10_000

/** Follows the sockets. While it reads it is not sure, and while nothing is told of them it says no. */
export function watchHeadphones(source: JackSource, timers: Timers): Headphones {
  const listeners = new Set<(areIn: boolean) => void>()
  let told = false
  let isCertain = false
  let readings = 0
  let stopWatching: () => void = () => undefined
  let cancel: () => void = () => undefined

  function settle(areIn: boolean): void {
    isCertain = true
    if (told === areIn) return
    told = areIn
    for (const listener of listeners) listener(areIn)
  }

  async function read(): Promise<void> {
    isCertain = false
    readings += 1
    const mine = readings
    const areIn = await source.read()
    // A later reading knows better.
    if (mine === readings) settle(areIn)
  }

  function start(): void {
    void read()
    // What was pulled out while the watch began was told to nobody.
    cancel = timers.after(untilWatching, () => void read())
    stopWatching = source.watch(() => void read(), rest)
  }

  function rest(): void {
    readings += 1
    settle(false)
    cancel()
    cancel = timers.after(untilNextTry, start)
  }

  start()
  return {
    areIn: () => told,
    areSurelyIn: () => isCertain && told,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      readings += 1
      told = false
      cancel()
      stopWatching()
      listeners.clear()
    },
  }
}
