import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { addWorkingDays, dateInOslo } from '../../../shared/domain/workingDays.ts'
import { createRandom } from '../../register/seed/random.ts'
import type { Central } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { holidaysAfter } from '../calendar.ts'
import { markPosted } from '../posted.service.ts'
import { order, registerPerson, testCentral } from '../testLetters.ts'
import { produceLetters } from './production.service.ts'

const day = 86_400_000
const steps = 120

/** What the rules say, in the fewest words: when each person's letters were made and posted. Rules: PIN-code letters 7, 8. */
interface Model {
  waiting: Set<string>
  letters: Map<string, { produced: number; posted: number | null }[]>
}

describeOnBoth('orders, production and post in any order', (open) => {
  it('make the letters that the rules allow, and no others', { timeout: 90_000 }, async () => {
    const seed = randomInt(2 ** 31)
    const random = createRandom(seed)
    const clock = { now: new Date('2026-03-20T10:00:00Z') }
    const central = testCentral(await open(), clock)
    const ordinary = [await registerPerson(central.db), await registerPerson(central.db)]
    const persons = [...ordinary, await registerPerson(central.db, { status: 'dead' })]
    const model: Model = { waiting: new Set(), letters: new Map(ordinary.map((person) => [person, []])) }
    const batches: string[] = []

    for (let step = 0; step < steps; step += 1) {
      const choice = random.integer(0, 5)
      if (choice <= 1) {
        const person = random.pick(persons)
        await order(central, person)
        model.waiting.add(person)
      } else if (choice <= 3) {
        const { batchId } = await produceLetters(central)
        if (batchId) batches.push(batchId)
        produceInModel(model, clock.now)
        expect(await lettersPerPerson(central), `seed ${seed}, step ${step}`).toEqual(countInModel(model))
      } else if (choice === 4 && batches.length > 0) {
        for (const batchId of batches.splice(0)) await markPosted(central, batchId)
        postInModel(model, clock.now)
      }
      clock.now = new Date(clock.now.getTime() + random.integer(0, 1) * day)
    }
  })
})

function produceInModel({ waiting, letters }: Model, now: Date): void {
  for (const person of waiting) {
    const made = letters.get(person)
    if (!made) continue
    const recent = made.filter(({ produced }) => now.getTime() - produced < 30 * day)
    if (recent.length < 2 && made.every(({ posted }) => posted !== null && hasArrived(posted, now))) {
      made.push({ produced: now.getTime(), posted: null })
    }
  }
  waiting.clear()
}

function hasArrived(posted: number, now: Date): boolean {
  const date = dateInOslo(new Date(posted))
  return dateInOslo(now) > addWorkingDays(date, 5, holidaysAfter(date))
}

function postInModel({ letters }: Model, now: Date): void {
  for (const letter of [...letters.values()].flat()) letter.posted ??= now.getTime()
}

function countInModel({ letters }: Model): Record<string, number> {
  return Object.fromEntries(
    [...letters].filter(([, made]) => made.length > 0).map(([person, made]) => [person, made.length]),
  )
}

async function lettersPerPerson({ db }: Central): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('letter_order', 'letter_order.letter_order_id', 'letter.letter_order_id')
    .groupBy('letter_order.national_id')
    .select((letter) => ['letter_order.national_id as person', letter.fn.countAll<number>().as('made')])
    .execute()
  return Object.fromEntries(rows.map(({ person, made }) => [person, made]))
}
