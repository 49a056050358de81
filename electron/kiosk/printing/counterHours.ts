import { weekdayIn } from '../../../shared/domain/dateWords.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { OpeningHours } from '../../../shared/domain/office.ts'

/** A line for each run of days with the same hours: `mandag–fredag: 09:00–15:00`. */
export function counterHourLines(language: Language, openingHours: readonly OpeningHours[]): string[] {
  const runs: { from: number; to: number; hours: string }[] = []
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const hours = hoursOf(openingHours, weekday)
    const last = runs.at(-1)
    if (hours === '') continue
    if (last?.hours === hours && last.to === weekday - 1) last.to = weekday
    else runs.push({ from: weekday, to: weekday, hours })
  }
  return runs.map(({ from, to, hours }) => {
    const days = from === to ? [from] : [from, to]
    return capitalised(`${days.map((day) => weekdayIn(language, day)).join('–')}: ${hours}`)
  })
}

function hoursOf(openingHours: readonly OpeningHours[], weekday: number): string {
  return openingHours
    .filter((hours) => hours.weekday === weekday)
    .map(({ opens, closes }) => `${opens}–${closes}`)
    .sort()
    .join(', ')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
