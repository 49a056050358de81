import type { Central } from '../central.ts'
import { regularly, type Running } from '../operation/regularly.ts'

const secondsBetween = 3_600

export function forgetNumbersRegularly(central: Central): Running {
  return regularly(central, {
    seconds: secondsBetween,
    what: 'forgetting numbers',
    round: () => forgetNumbers(central),
  })
}

/**
 * The number an order was made with is of no use once the order is settled for so long; the order, its receipt and its
 * person stay. Rule: Languages, law, access.
 * @returns how many
 */
export async function forgetNumbers({ db, clock, letterPolicy }: Central): Promise<number> {
  const before = new Date(clock().getTime() - letterPolicy.numberKeptDays * 86_400_000)
  const { numUpdatedRows } = await db
    .updateTable('letter_order')
    .set({ national_id: null })
    .where('settled_at', '<', before)
    .where('national_id', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
