import type { IsoDate } from '../../shared/domain/workingDays.ts'
import type { Grading } from './register.table.ts'

/** Whole years at a date; someone born on 29 February is a year older on 1 March in a common year. */
export function ageAt(birthDate: IsoDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The fact itself is confidential: whoever asks may act on it, but never tell. Rule: Addresses 5. */
export function isProtected(grading: Grading): boolean {
  return grading !== 'ugradert'
}

const adulthood = 18

export function isChild({ birthDate }: { birthDate: IsoDate }, today: IsoDate): boolean {
  return ageAt(birthDate, today) < adulthood
}
