import type { Central } from '../central.ts'
import type { Database } from '../database/database.ts'
import { inventNationalId } from '../letters/testLetters.ts'
import { startTestStore, type TestStore } from '../testStore.ts'
import { enrolTestKiosk, type TestKiosk } from '../testKiosk.ts'
import { onTestFinished } from 'vitest'

/** A store for the length of a test, and a kiosk of it. */
export async function startWithKiosk(
  db: Database,
  overrides: Partial<Central> = {},
): Promise<{ store: TestStore; kiosk: TestKiosk; db: Database }> {
  const store = await startTestStore(db, overrides)
  onTestFinished(store.stop)
  return { store, kiosk: await enrolTestKiosk(store), db }
}

/** Of the orders that the store keeps, in the order it took them. */
export async function orderedIds(db: Database): Promise<string[]> {
  const orders = await db
    .selectFrom('letter_order')
    .select('national_id')
    .$narrowType<{ national_id: string }>()
    .orderBy('letter_order_id')
    .execute()
  return orders.map(({ national_id }) => national_id)
}

/** Valid ones that nobody has. */
export function someNationalIds(count: number): string[] {
  return Array.from({ length: count }, inventNationalId)
}
