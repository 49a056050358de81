import { openDisplay } from './display.ts'
import { prepareShell } from './shell/prepare.ts'

/** Before the workers start, so that they inherit `DISPLAY`. */
export default async function setup(): Promise<() => Promise<void>> {
  await prepareShell(false)
  return openDisplay()
}
