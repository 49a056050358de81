import { expect, test } from 'vitest'
import { counterHourLines } from './counterHours.ts'

const open = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes })

test('days with the same hours share a line; closed days have none', () => {
  const hours = [1, 2, 4, 5].map((weekday) => open(weekday, '09:00', '15:00'))
  expect(counterHourLines('nb', [...hours, open(3, '09:00', '18:00')])).toEqual([
    'Mandag–tirsdag: 09:00–15:00',
    'Onsdag: 09:00–18:00',
    'Torsdag–fredag: 09:00–15:00',
  ])
  expect(counterHourLines('en', hours)).toEqual([
    'Monday–Tuesday: 09:00–15:00',
    'Thursday–Friday: 09:00–15:00',
  ])
})

test('a counter that closes for lunch says both hours, in the order of the day', () => {
  const hours = [open(1, '12:30', '15:00'), open(1, '09:00', '12:00')]
  expect(counterHourLines('se', hours)).toEqual(['Vuossárga: 09:00–12:00, 12:30–15:00'])
})
