import { afterEach, expect, it } from 'vitest'
import { dateInOslo } from '../../shared/domain/workingDays.ts'
import DateCalendar from '../ui/calendar/DateCalendar.vue'
import { openForm, type TestForm } from '../testForm.ts'
import { uncovered } from './accessibleText.ts'
import { describeControl, type Translate } from './controls.ts'

let form: TestForm
afterEach(() => form.leave())

const t: Translate = (key) => key

it('a day of the calendar says that it is today, and that it is chosen', async () => {
  const today = dateInOslo(new Date())
  form = await openForm({ when: [DateCalendar, { label: 'Dag', limit: '', max: today }, ''] })
  const day = document.querySelector<HTMLElement>('[aria-current="date"]')!
  const told = () => describeControl(day, uncovered, t).split(', ').slice(1)
  expect(told()).toEqual(['speech.role.button', 'counter.today'])
  await form.press(day.getAttribute('aria-label')!)
  expect(form.values['when']).toBe(today)
  expect(told()).toEqual(['speech.role.button', 'speech.state.chosen', 'counter.today'])
})
