import { describe, expect, it } from 'vitest'
import {
  dateIn,
  dayAndMonthIn,
  momentIn,
  monthIn,
  timeInOslo,
  weekdayAndDateIn,
  weekdayIn,
} from './dateWords.ts'
import { languages, type Language } from './language.ts'

const year = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-05`)

describe('dates', () => {
  it.each<[Language, string, string]>([
    ['nb', 'fredag 15. mai', '15. mai 2026'],
    ['nn', 'fredag 15. mai', '15. mai 2026'],
    ['se', 'bearjadat miessemánu 15. beaivvi', 'miessemánu 15. beaivvi 2026'],
    ['en', 'Friday 15 May', '15 May 2026'],
  ])('in %s are "%s" and "%s"', (language, short, long) => {
    expect(weekdayAndDateIn(language, '2026-05-15')).toBe(short)
    expect(dateIn(language, '2026-05-15')).toBe(long)
  })

  it('name a month by itself, which in Northern Sami is not in the genitive', () => {
    expect(languages.map((language) => monthIn(language, 5))).toEqual(['mai', 'mai', 'miessemánnu', 'May'])
  })

  it('have another weekday in Nynorsk than in Bokmål, and Sunday is the seventh', () => {
    expect([1, 2, 6, 7].map((weekday) => weekdayIn('nn', weekday))).toEqual([
      'måndag',
      'tysdag',
      'laurdag',
      'søndag',
    ])
    expect(weekdayAndDateIn('nb', '2026-05-17')).toBe('søndag 17. mai')
  })

  it.each(['nb', 'nn', 'en'] as const)('in %s are those that Node knows', (language) => {
    const written = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        ...options,
        timeZone: 'UTC',
      })
      return (date: string) => format.format(new Date(date))
    }
    expect(year.map((date) => dateIn(language, date))).toEqual(year.map(written({ dateStyle: 'long' })))
    // 5 January 2026 was a Monday.
    const week = [5, 6, 7, 8, 9, 10, 11].map((day) => `2026-01-${String(day).padStart(2, '0')}`)
    expect([1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdayIn(language, weekday))).toEqual(
      week.map(written({ weekday: 'long' })),
    )
  })

  it('in Northern Sami have the months in the genitive', () => {
    const months = new Intl.DateTimeFormat('se', { month: 'long', timeZone: 'UTC' })
    const nominative = (name: string) => name.replace(/mánu$/u, 'mánnu').replace('jagimánnu', 'jagemánnu')
    expect(year.map((date) => nominative(dayAndMonthIn('se', date).replace(' 5. beaivvi', '')))).toEqual(
      year.map((date) => months.format(new Date(date))),
    )
  })

  it.each(languages)('in %s differ from month to month and day to day', (language) => {
    expect(new Set(year.map((date) => dayAndMonthIn(language, date))).size).toBe(12)
    expect(new Set([1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdayIn(language, weekday))).size).toBe(7)
  })
})

describe('an instant', () => {
  it('has the time of Norway, in summer and in winter', () => {
    expect(timeInOslo(new Date('2026-06-30T22:05:00Z'))).toBe('00:05')
    expect(timeInOslo(new Date('2026-12-31T22:05:00Z'))).toBe('23:05')
  })

  it('has the date of Norway', () => {
    expect(momentIn('nn', new Date('2026-12-31T23:05:00Z'))).toEqual({
      date: '1. januar 2027',
      time: '00:05',
    })
  })
})
