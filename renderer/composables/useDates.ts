import { dateIn, dayAndMonthIn, monthIn, weekdayAndDateIn, weekdayIn } from '../../shared/domain/dateWords.ts'
import type { IsoDate } from '../../shared/domain/workingDays.ts'
import { useText } from './useText.ts'

interface Dates {
  /** `fredag 15. mai`, `Friday 15 May` */
  longDate: (date: IsoDate) => string
  /** `15. mai 2026`, `15 May 2026` */
  dateWithYear: (date: IsoDate) => string
  /** `mandag`, `Monday`; 1 is Monday */
  weekday: (weekday: number) => string
  /** `mai`, `May`, by itself; 1 is January */
  month: (month: number) => string
}

export function useDates(): Dates {
  const { language } = useText()
  return {
    longDate: (date) => {
      const dayAndMonth = dayAndMonthIn(language.value, date)
      // Its last two words: `15. mai`, and of `miessemánu 15. beaivvi` the number with its day.
      const onOneLine = dayAndMonth.replace(/ (?=\S+$)/u, '\u00a0')
      return weekdayAndDateIn(language.value, date).replace(dayAndMonth, onOneLine)
    },
    dateWithYear: (date) => dateIn(language.value, date),
    weekday: (weekday) => weekdayIn(language.value, weekday),
    month: (month) => monthIn(language.value, month),
  }
}
