import type { IsoDate } from '../../shared/domain/workingDays.ts'
import { useText } from './useText.ts'

interface Dates {
  /** `fredag 15. mai`, `Friday 15 May` */
  longDate: (date: IsoDate) => string
  /** `mandag`, `Monday`; 1 is Monday */
  weekday: (weekday: number) => string
}

export function useDates(): Dates {
  const { t } = useText()
  const format = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(t('language.formats'), { timeZone: 'UTC', ...options }).format(
      new Date(`${date}T00:00:00Z`),
    )
  return {
    // Day and month stay on one line.
    longDate: (date) =>
      format(date, { weekday: 'long', day: 'numeric', month: 'long' }).replace(/ (?=\p{L}+$)/u, '\u00a0'),
    // 1 January 2024 was a Monday.
    weekday: (weekday) => format(`2024-01-0${weekday}`, { weekday: 'long' }),
  }
}
