import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { describeError } from './describeError.ts'

describeOnBoth('a log', (open) => {
  it('learns name, code and place of a database error, and nothing of the row', async () => {
    const db = await open()
    const wrong = { national_id: 'Redd Bensinstasjon', person_id: crypto.randomUUID(), current: true }
    const error: unknown = await db
      .insertInto('person_national_id')
      .values(wrong)
      .execute()
      .then(
        () => undefined,
        (reason: unknown) => reason,
      )

    // The driver does tell, so there is something to keep back.
    expect(JSON.stringify(error)).toContain('Bensinstasjon')
    expect(describeError(error)).toMatchObject({ kind: 'error', code: '23514' })
    expect(JSON.stringify(describeError(error))).not.toContain('Bensinstasjon')
  })
})
