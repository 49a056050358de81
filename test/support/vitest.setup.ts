import { prepareShell } from '../../build/setup/shell/prepare.ts'
import { buildAll } from '../../build/vite/build.ts'
import { fillStore } from './filledStore.ts'

/** What kiosks and stores start from, made before files that run side by side would each begin to make it. */
export default async function setup(): Promise<void> {
  await prepareShell(false)
  await buildAll()
  await fillStore()
}
