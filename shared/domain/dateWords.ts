import type { Language } from './language.ts'
import { dateInOslo, type IsoDate } from './workingDays.ts'

/**
 * Dates in each language, as texts of our own: Chromium knows no dates in Nynorsk or Northern Sami, and what Node knows
 * of Northern Sami (`2026 miessemánnu 15`) is not what people write (`miessemánu 15. beaivvi 2026`).
 */
interface DateWords {
  /** Monday first. */
  weekdays: readonly string[]
  /** As they stand in a date. */
  months: readonly string[]
  dayAndMonth: (day: number, month: string) => string
  /** Where it differs from the one in a date. */
  monthAlone?: (month: string) => string
}

const norwegianMonths = words(
  'januar februar mars april mai juni juli august september oktober november desember',
)
const norwegianDay = (day: number, month: string) => `${day}. ${month}`

const dateWords: Record<Language, DateWords> = {
  nb: {
    weekdays: words('mandag tirsdag onsdag torsdag fredag lørdag søndag'),
    months: norwegianMonths,
    dayAndMonth: norwegianDay,
  },
  nn: {
    weekdays: words('måndag tysdag onsdag torsdag fredag laurdag søndag'),
    months: norwegianMonths,
    dayAndMonth: norwegianDay,
  },
  se: {
    weekdays: words('vuossárga maŋŋebárga gaskavahkku duorasdat bearjadat lávvardat sotnabeaivi'),
    months: words(
      'ođđajagimánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu ' +
        'suoidnemánu borgemánu čakčamánu golggotmánu skábmamánu juovlamánu',
    ),
    dayAndMonth: (day, month) => `${month} ${day}. beaivvi`,
    // In a date in the genitive, alone in the nominative.
    monthAlone: (month) => month.replace(/mánu$/u, 'mánnu'),
  },
  en: {
    weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    months: words('January February March April May June July August September October November December'),
    dayAndMonth: (day, month) => `${day} ${month}`,
  },
}

/** `mandag`, `Monday`. @param weekday 1 is Monday, 7 Sunday */
export function weekdayIn(language: Language, weekday: number): string {
  return dateWords[language].weekdays[weekday - 1] ?? ''
}

/** `mai`, `May`, where it stands by itself. @param month 1 is January */
export function monthIn(language: Language, month: number): string {
  const { months, monthAlone } = dateWords[language]
  const inDate = months[month - 1] ?? ''
  return monthAlone?.(inDate) ?? inDate
}

/** `15. mai`, `15 May` */
export function dayAndMonthIn(language: Language, date: IsoDate): string {
  const { months, dayAndMonth } = dateWords[language]
  return dayAndMonth(Number(date.slice(8, 10)), months[Number(date.slice(5, 7)) - 1] ?? '')
}

/** `15. mai 2026`, `15 May 2026` */
export function dateIn(language: Language, date: IsoDate): string {
  return `${dayAndMonthIn(language, date)} ${date.slice(0, 4)}`
}

/** `fredag 15. mai`, `Friday 15 May` */
export function weekdayAndDateIn(language: Language, date: IsoDate): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return `${weekdayIn(language, weekday === 0 ? 7 : weekday)} ${dayAndMonthIn(language, date)}`
}

const osloTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' })

/** What the clock on the office's wall shows, `09:12`: the same in all our languages. */
export function timeInOslo(instant: Date): string {
  return osloTime.format(instant)
}

/** `{ date: '15. mai 2026', time: '09:12' }`, in Norway. */
export function momentIn(language: Language, instant: Date): { date: string; time: string } {
  return { date: dateIn(language, dateInOslo(instant)), time: timeInOslo(instant) }
}

function words(text: string): string[] {
  return text.split(' ')
}
