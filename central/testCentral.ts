import { pino } from 'pino'
import { defaultLetterPolicy } from '../shared/domain/letter.ts'
import type { Central } from './central.ts'
import type { Database } from './database/database.ts'
import { createKeys } from './keys/keys.ts'
import { createMetrics } from './operation/metrics.ts'
import { createCheapHashing } from './passwords/testPasswords.ts'
import { defaultCommandsPerHour } from './sync/hourlyLimit.ts'
import { storedRegister } from './register/person.repository.ts'

/** What tests of a feature are given: fresh keys, a silent log, and a clock that stands still unless the test moves it. */
export function createTestCentral(db: Database, overrides: Partial<Central> = {}): Central {
  return {
    db,
    keys: createKeys(),
    register: storedRegister,
    passwords: createCheapHashing(),
    environment: 'demo',
    kioskCommandsPerHour: defaultCommandsPerHour,
    letterPolicy: defaultLetterPolicy,
    dataDirectory: '',
    clock: () => new Date('2026-05-13T10:00:00Z'),
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
    ...overrides,
  }
}
