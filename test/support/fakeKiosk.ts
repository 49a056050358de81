import type { EventBody, EventName } from '../../shared/bridge.ts'
import type { Kiosk } from '../../electron/kiosk/kiosk.ts'

/**
 * A kiosk for tests of the shell alone: it opens and ends visits, and says so. It leaves out everything that makes one
 * useful: no cache, no store, no clock that ends a visit, nobody is identified, and each order and block is answered the same.
 */
export function openKiosk(): Promise<Kiosk> {
  const ended = new Set<() => void>()
  const changed = new Set<(body: EventBody<'letter.changed'>) => void>()
  const order = { reference: 'K7QM2XHA9TRC', state: 'stored' as const, expected: null }

  const kiosk: Kiosk = {
    describe: () => ({
      environment: 'demo',
      ready: true,
      online: false,
      language: 'nb',
      languages: ['nb', 'nn', 'se', 'en'],
      office: null,
      helpDeskTelephone: '800 30 300',
      helpDeskWritten: 'skatteetaten.no/kontakt',
      deliveryDays: { from: 1, to: 5 },
      anonymousLetters: { count: 2, days: 30 },
      envelope: {},
      hasPrinter: false,
    }),
    startVisit: () => undefined,
    touchVisit: () => undefined,
    resumeVisit: () => true,
    endVisit: () => {
      for (const listener of [...ended]) listener()
    },
    orderLetter: () => {
      for (const listener of changed) listener(order)
      return { ok: true, order }
    },
    blockLetters: () => ({ ok: true, block: { blockId: 'block', state: 'stored' } }),
    answers: new Proxy({} as Kiosk['answers'], {
      get: (_, name) => () => Promise.reject(new Error(`The fake kiosk has no answer to ${String(name)}.`)),
    }),
    on: <Name extends EventName>(name: Name, listener: (body: EventBody<Name>) => void) => {
      if (name === 'letter.changed') changed.add(listener as never)
      return () => changed.delete(listener as never)
    },
    onVisitEnded: (listener) => {
      ended.add(listener)
      return () => ended.delete(listener)
    },
    close: () => Promise.resolve(),
  }
  return Promise.resolve(kiosk)
}
