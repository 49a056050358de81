import type { KioskRow } from '../fleet/kiosk.repository.ts'
import { Refusal } from '../refusal.ts'
import { StartError } from '../startError.ts'

const hour = 3_600_000

/** A visitor a minute through days without network comes in one hour to less; who goes on like this is no kiosk. */
export const defaultCommandsPerHour = 3_000

/**
 * From `KIOSK_COMMANDS_PER_HOUR`.
 * @throws StartError
 */
export function readCommandsPerHour(environment: NodeJS.ProcessEnv): number {
  const { KIOSK_COMMANDS_PER_HOUR: given } = environment
  if (given === undefined) return defaultCommandsPerHour
  if (/^[1-9]\d{0,7}$/u.test(given)) return Number(given)
  throw new StartError('KIOSK_COMMANDS_PER_HOUR is a whole number of commands.')
}

export interface KioskHour {
  hour_begun_at: Date
  hour_commands: number
}

/**
 * Counts a kiosk's new commands by the hour, so that a stolen one can't fill the store.
 * @returns its hour with these
 * @throws Refusal when that is too many: none is taken, and none is lost
 */
export function countInHour(
  kiosk: Pick<KioskRow, keyof KioskHour>,
  commands: number,
  { now, limit }: { now: Date; limit: number },
): KioskHour {
  const { hour_begun_at, hour_commands } = kiosk
  const end = hour_begun_at === null ? 0 : hour_begun_at.getTime() + hour
  const current =
    hour_begun_at === null || now.getTime() >= end
      ? { hour_begun_at: now, hour_commands: 0 }
      : { hour_begun_at, hour_commands }
  const counted = { ...current, hour_commands: current.hour_commands + commands }
  if (counted.hour_commands <= limit) return counted
  const secondsToWait = Math.ceil((current.hour_begun_at.getTime() + hour - now.getTime()) / 1000)
  throw new Refusal('too_many_commands', 'Too many commands in an hour. Send them later.', secondsToWait)
}
