import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** Of one store; no label says anything about a person. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    commands: new Counter({
      name: 'skranke_commands_total',
      help: 'Commands from kiosks by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    newEpochs: new Counter({
      name: 'skranke_kiosk_new_epochs_total',
      help: 'Kiosks found restored, cloned or re-imaged',
      registers,
    }),
    requests: new Histogram({
      name: 'skranke_request_seconds',
      help: 'Requests by route and status',
      labelNames: ['route', 'status'],
      registers,
    }),
    errors: new Counter({
      name: 'skranke_errors_total',
      help: 'Lines of the log at level error: each is worth a look',
      registers,
    }),
  }
}

/** Memory, event loop, processor: of the process that serves. */
export function measureProcess({ registry }: Metrics): void {
  collectDefaultMetrics({ register: registry })
}
