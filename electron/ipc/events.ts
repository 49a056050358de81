import type { WebContents } from 'electron'
import { type EventName, events } from '../../shared/bridge.ts'
import type { Kiosk } from '../kiosk/kiosk.ts'

/** Passes on what the kiosk says to the page that is on, and to no other. */
export function forwardEvents(kiosk: Pick<Kiosk, 'on'>, current: () => WebContents | null): void {
  for (const name of Object.keys(events) as EventName[]) {
    kiosk.on(name, (body) => {
      const contents = current()
      if (contents !== null && !contents.isDestroyed()) contents.send(name, body)
    })
  }
}
