/** Whether `ready` was emitted: much of Electron may only be used before, or only after it. */
let isReadyNow = false

export const isReady = (): boolean => isReadyNow

export function becomeReady(): void {
  isReadyNow = true
}

/** @throws as Electron does for what needs the application to be ready */
export function requireReady(sentence: string, Kind: ErrorConstructor = Error): void {
  if (!isReadyNow) throw new Kind(sentence)
}

/** @throws as Electron does for what comes too late */
export function requireUnready(sentence: string): void {
  if (isReadyNow) throw new Error(sentence)
}
