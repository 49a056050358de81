import type { Logger } from 'pino'
import type { LetterPolicy } from '../shared/domain/letter.ts'
import type { Environment } from '../shared/domain/nationalId.ts'
import type { Database } from './database/database.ts'
import type { Keys } from './keys/keys.ts'
import type { Metrics } from './operation/metrics.ts'
import type { PasswordHashing } from './passwords/passwordHashing.ts'
import type { Register } from './register/register.ts'

/** What every feature of the store is given. Plain data and the few things that are open. */
export interface Central {
  db: Database
  keys: Keys
  /** Where persons and addresses come from. */
  register: Register
  /** A few at a time, for everyone who signs in. */
  passwords: PasswordHashing
  environment: Environment
  /** Of new commands, before a kiosk has to wait. */
  kioskCommandsPerHour: number
  letterPolicy: LetterPolicy
  /** The spool for printable letters lies here, and with PGlite the database. */
  dataDirectory: string
  clock: () => Date
  log: Logger
  metrics: Metrics
}

/** A line of `npm run central -- <name> …`; features export theirs, `commands.ts` lists them. */
export interface CentralCommand {
  /** `letters produce` */
  name: string
  /** `<batch>`, empty when it takes nothing */
  usage: string
  summary: string
  /** Its parameters are paths, which the command gets absolute. */
  takesFiles?: true
  /** @throws CommandError with a sentence that says what to do */
  run(central: Central, parameters: string[], print: (line: string) => void): Promise<void>
}

/** An expected failure of a command: shown as its one sentence, exit code 1. */
export class CommandError extends Error {}
