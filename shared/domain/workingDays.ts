/** A calendar date in Europe/Oslo, `2026-05-14`. */
export type IsoDate = string

/**
 * The date that lies `count` working days after `from` (count 0: the first working day on or after it). Working days
 * are Monday to Friday less Norwegian public holidays. Rule: PIN-code letters 4.
 * @param holidays public holidays, at least for the years in question
 */
export function addWorkingDays(from: IsoDate, count: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  let date = from
  while (count === 0 && !isWorkingDay(date, holidays)) date = nextDate(date)
  for (let left = count; left > 0;) {
    date = nextDate(date)
    if (isWorkingDay(date, holidays)) left -= 1
  }
  return date
}

/** Made once: it takes longer to make than to use. */
const osloDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** The date it is in Norway at that instant. */
export function dateInOslo(instant: Date): IsoDate {
  return osloDate.format(instant)
}

export function isWorkingDay(date: IsoDate, holidays: ReadonlySet<IsoDate>): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(date)
}

function nextDate(date: IsoDate): IsoDate {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
