import { exitCodes } from '../../electron/exitCodes.ts'

/** @throws unless it is the exit code of a kiosk that was told to stop */
export function checkStopped(code: number | null): void {
  if (code !== exitCodes.stopped) throw new Error(`The kiosk was told to stop, and ended with ${code}.`)
}
