import type { EventBody, EventName } from '../../shared/bridge.ts'
import { type Report, unexpected } from './problem.ts'

/** Who wants to hear of something. */
export interface Listeners<Body> {
  /** Returns the unsubscribe. */
  add: (listener: (body: Body) => void) => () => void
  /** Tells all of them. One that fails (a window that is just going away) keeps nobody else from hearing. */
  tell: (body: Body) => void
}

export function listeners<Body>(report: Report): Listeners<Body> {
  const all = new Set<(body: Body) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => {
        all.delete(listener)
      }
    },
    tell(body) {
      for (const listener of all) {
        try {
          listener(body)
        } catch (error) {
          report(unexpected(error))
        }
      }
    },
  }
}

/** One set of listeners for each event of the bridge. */
export function eventListeners(report: Report) {
  const byName: { [Name in EventName]: Listeners<EventBody<Name>> } = {
    'kiosk.changed': listeners(report),
    'visit.clock': listeners(report),
    'visit.identity': listeners(report),
    'letter.changed': listeners(report),
    'block.changed': listeners(report),
    'action.changed': listeners(report),
    'speech.changed': listeners(report),
    'receipt.changed': listeners(report),
  }
  return {
    on<Name extends EventName>(
      this: void,
      name: Name,
      listener: (body: EventBody<Name>) => void,
    ): () => void {
      return byName[name].add(listener)
    },
    emit<Name extends EventName>(this: void, name: Name, body: EventBody<Name>): void {
      byName[name].tell(body)
    },
  }
}
