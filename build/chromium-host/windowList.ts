import type { BaseWindow } from './baseWindow.ts'

const open = new Set<BaseWindow>()
let tell: () => void = () => undefined

export const hasWindows = (): boolean => open.size > 0

export function addWindow(window: BaseWindow): void {
  open.add(window)
}

export function removeWindow(window: BaseWindow): void {
  if (open.delete(window) && open.size === 0) tell()
}

/** @param listener runs when the last window has closed */
export function onLastClosed(listener: () => void): void {
  tell = listener
}

export function closeAll(): void {
  for (const window of [...open]) window.close()
}

export function destroyAll(): void {
  for (const window of [...open]) window.destroy()
}
