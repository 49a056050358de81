import { dateInOslo } from '../../shared/domain/workingDays.ts'
import { useDates } from './useDates.ts'
import { useText } from './useText.ts'

interface Instants {
  /** The day in Norway, `fredag 15. mai` */
  day: (instant: string) => string
  /** The time of day in Norway, `09:12` */
  time: (instant: string) => string
}

/** Instants of the store (ISO 8601), as the clock on the office's wall shows them. */
export function useInstants(): Instants {
  const { t } = useText()
  const { longDate } = useDates()
  const options = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' } as const
  return {
    day: (instant) => longDate(dateInOslo(new Date(instant))),
    time: (instant) => new Intl.DateTimeFormat(t('language.formats'), options).format(new Date(instant)),
  }
}
