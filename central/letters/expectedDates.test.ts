import { describe, expect, it } from 'vitest'
import { defaultLetterPolicy as policy } from '../../shared/domain/letter.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { countBacklog, expectedDates } from './expectedDates.ts'
import { produceLetters } from './production/production.service.ts'
import { order, registerPerson, testCentral } from './testLetters.ts'

describe('the dates a letter is expected', () => {
  it.each([
    ['over Easter', '2026-04-01T10:00:00Z', { from: '2026-04-07', to: '2026-04-13' }],
    ['over Ascension and 17 May', '2026-05-13T10:00:00Z', { from: '2026-05-15', to: '2026-05-21' }],
    ['over Christmas', '2026-12-23T10:00:00Z', { from: '2026-12-24', to: '2026-12-31' }],
    ['over the new year', '2026-12-30T10:00:00Z', { from: '2026-12-31', to: '2027-01-07' }],
    ['from the day it is in Norway', '2026-05-04T22:30:00Z', { from: '2026-05-06', to: '2026-05-12' }],
  ])('are counted in working days %s', (_name, receivedAt, expected) => {
    expect(expectedDates(policy, new Date(receivedAt), 0)).toEqual(expected)
  })

  it('are a working day later for each full day of work that waits', () => {
    const receivedAt = new Date('2026-05-04T10:00:00Z')
    const day = policy.lettersPerWorkingDay
    expect(expectedDates(policy, receivedAt, day - 1)).toEqual({ from: '2026-05-05', to: '2026-05-11' })
    expect(expectedDates(policy, receivedAt, day)).toEqual({ from: '2026-05-06', to: '2026-05-12' })
    expect(expectedDates(policy, receivedAt, 2 * day)).toEqual({ from: '2026-05-07', to: '2026-05-13' })
  })
})

describeOnBoth('the backlog', (open) => {
  it('is what waits for production', async () => {
    const db = await open()
    const central = testCentral(db)
    await order(central, await registerPerson(db))
    await order(central, await registerPerson(db))
    expect(await countBacklog(db)).toBe(2)

    await produceLetters(central)
    expect(await countBacklog(db)).toBe(0)
  })
})
