import { EventEmitter } from 'node:events'
import type { Display, Rectangle } from 'electron'
import { displaySize } from './browser.ts'
import { requireReady } from './readiness.ts'

interface Used {
  getPrimaryDisplay(): Pick<Display, 'bounds'>
}

const bounds = (): Rectangle => ({ x: 0, y: 0, ...displaySize() })

/** Chromium does not tell when displays come and go: the events never fire here. */
export const screen: EventEmitter & Used = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => {
    requireReady("The 'screen' module can't be used before the app 'ready' event")
    return { bounds: bounds() }
  },
})
