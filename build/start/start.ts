import { once } from 'node:events'
import { join } from 'node:path'
import { hasDisplay } from '../setup/shell/xvfb.ts'
import { openDemo } from './demo.ts'
import { parseOptions, type StartOptions } from './options.ts'
import { StartProblem } from './startProblem.ts'
import { printSummary } from './summary.ts'

const DATA = join(import.meta.dirname, '../../.skranke/demo')
const WINDOW = '1280x1024'

/** `npm start`: store and kiosk, until the window is closed or Ctrl-C. */
async function start({ data = DATA, port }: StartOptions): Promise<void> {
  const interrupted = Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
    once(process, 'SIGHUP'),
  ])
  console.log('Starting the store and the kiosk; the first time this fills a register of invented persons.')
  const demo = await openDemo(data, port)
  const children = [demo.store.child]
  const show = async () => {
    const kiosk = await demo.showKiosk({ SKRANKE_WINDOW: WINDOW })
    children.unshift(kiosk.child)
    await Promise.all([printSummary(demo), kiosk.ready, kiosk.child.finished])
  }
  try {
    await Promise.race([show(), demo.store.child.finished, interrupted])
  } finally {
    // The kiosk first: it hands over what it holds while the store is there.
    for (const child of children) await child.stop()
  }
}

async function startOrTour(): Promise<void> {
  const options = parseOptions(process.argv.slice(2))
  if (!options.tour && hasDisplay()) return start(options)
  const { runTour } = await import('../tour/tour.ts')
  if (options.tour) return runTour(options)
  console.log('There is no display to show a window on: running the tour instead (npm run tour).')
  // In a data directory of its own: the tour empties it.
  return runTour({ port: options.port })
}

try {
  await startOrTour()
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
