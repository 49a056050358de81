import type { Office } from '../../../shared/domain/office.ts'
import { timeInOslo } from '../../../shared/domain/dateWords.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'

export interface CounterDay {
  weekday: number
  today: boolean
  /** `09:00`–`15:00`, several when the counter closes for lunch; none when it stays closed. */
  hours: { opens: string; closes: string }[]
}

export interface CounterHours {
  days: CounterDay[]
  open: boolean
}

/** The week at a counter, as it stands at that instant in Norway. Knows nothing of public holidays. */
export function counterHours(office: Office, now: Date): CounterHours {
  const today = weekdayOf(dateInOslo(now))
  const time = timeInOslo(now)
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    today: weekday === today,
    hours: office.openingHours
      .filter((hours) => hours.weekday === weekday)
      .sort((one, other) => one.opens.localeCompare(other.opens)),
  }))
  return {
    days: days.filter((day) => day.hours.length > 0 || day.weekday <= 5),
    open: days.some(
      (day) => day.today && day.hours.some(({ opens, closes }) => opens <= time && time < closes),
    ),
  }
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}
