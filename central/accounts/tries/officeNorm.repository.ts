import { sql } from 'kysely'
import type { Connection } from '../../database/database.ts'
import { accountPolicy } from '../policy.ts'

/** Counts one more try at the office. @returns how many this hour has, and its mean of the hours that had any */
export async function countAtOffice(
  connection: Connection,
  officeId: string,
  now: Date,
): Promise<{ thisHour: number; meanOfHours: number }> {
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000)
  const oldest = new Date(hour.getTime() - accountPolicy.humanCheck.normDays * 86_400_000)
  const { tries: thisHour } = await connection
    .insertInto('office_sign_in_hour')
    .values({ office_id: officeId, hour, tries: 1 })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'hour']).doUpdateSet({ tries: sql`office_sign_in_hour.tries + 1` }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow()
  await connection
    .deleteFrom('office_sign_in_hour')
    .where('office_id', '=', officeId)
    .where('hour', '<', oldest)
    .execute()
  const { mean } = await connection
    .selectFrom('office_sign_in_hour')
    .where('office_id', '=', officeId)
    .where('hour', '<', hour)
    .select(sql<number>`coalesce(avg(tries), 0)::float8`.as('mean'))
    .executeTakeFirstOrThrow()
  return { thisHour, meanOfHours: mean }
}
