import { describe, expect, it } from 'vitest'
import { fakeKiosk } from '../../../test/support/fakeBridge.ts'
import { counterHours } from './counterHours.ts'

const office = fakeKiosk.office!
const at = (instant: string) => counterHours(office, new Date(instant))

describe('the counter', () => {
  it.each([
    ['2026-05-13T08:59:00+02:00', false],
    ['2026-05-13T09:00:00+02:00', true],
    ['2026-05-13T14:59:00+02:00', true],
    ['2026-05-13T15:00:00+02:00', false],
    ['2026-05-16T12:00:00+02:00', false],
  ])('at %s is open: %s', (instant, open) => {
    expect(at(instant).open).toBe(open)
  })

  it('goes by the time in Norway, wherever the machine thinks it is', () => {
    expect(at('2026-05-12T22:30:00Z').days.find((day) => day.today)?.weekday).toBe(3)
  })

  it('lists Monday to Friday, and a weekend only when it is open', () => {
    expect(at('2026-05-13T10:00:00Z').days.map((day) => day.weekday)).toEqual([1, 2, 3, 4, 5])
    const saturday = { weekday: 6, opens: '10:00', closes: '12:00' }
    const days = counterHours({ ...office, openingHours: [saturday] }, new Date('2026-05-13T10:00:00Z')).days
    expect(days.map((day) => day.hours.length)).toEqual([0, 0, 0, 0, 0, 1])
  })

  it('keeps the order of the day when it closes for lunch', () => {
    const openingHours = [
      { weekday: 1, opens: '12:30', closes: '15:00' },
      { weekday: 1, opens: '09:00', closes: '12:00' },
    ]
    const monday = counterHours({ ...office, openingHours }, new Date('2026-05-11T10:15:00Z'))
    expect(monday.days[0]?.hours.map((hours) => hours.opens)).toEqual(['09:00', '12:30'])
    expect(monday.open).toBe(false)
  })
})
