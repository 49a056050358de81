import { timeInOslo } from '../../shared/domain/dateWords.ts'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import { useDates } from './useDates.ts'

interface Instants {
  /** The day in Norway, `fredag 15. mai` */
  day: (instant: string) => string
  /** The time of day in Norway, `09:12` */
  time: (instant: string) => string
}

/** Instants of the store (ISO 8601), as the clock on the office's wall shows them. */
export function useInstants(): Instants {
  const { longDate } = useDates()
  return {
    day: (instant) => longDate(dateInOslo(new Date(instant))),
    time: (instant) => timeInOslo(new Date(instant)),
  }
}
