import type { EventBody, EventName } from '../../shared/bridge.ts'

type Listener<Name extends EventName> = (body: EventBody<Name>) => void

/** Who wants to hear which event of the bridge. */
export function eventListeners() {
  const byName: { [Name in EventName]: Set<Listener<Name>> } = {
    'kiosk.changed': new Set(),
    'visit.clock': new Set(),
    'letter.changed': new Set(),
  }
  return {
    on<Name extends EventName>(this: void, name: Name, listener: Listener<Name>): () => void {
      return subscribe(byName[name], listener)
    },
    emit<Name extends EventName>(this: void, name: Name, body: EventBody<Name>): void {
      for (const listener of byName[name]) listener(body)
    },
  }
}

/** @returns the unsubscribe */
export function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
