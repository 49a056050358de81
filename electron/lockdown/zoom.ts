import type { Lockdown } from '../policy.ts'

/**
 * The screens are large by design; zoomed, a button could lie where nobody reaches it, also for the next visitor.
 * Pinching is off in Electron unless someone allows it.
 */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/api/web-contents#event-zoom-changed',
  onContents: (contents) => {
    contents.on('before-input-event', (event, { control, meta, key }) => {
      if ((control || meta) && ['+', '-', '=', '_', '0'].includes(key)) event.preventDefault()
    })
    contents.on('zoom-changed', () => contents.setZoomLevel(0))
  },
  inPage: (window) => window.addEventListener('wheel', keepSize, { capture: true, passive: false }),
}

function keepSize(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault()
}
