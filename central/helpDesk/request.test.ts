import { expect, it, onTestFinished } from 'vitest'
import { letterPolicies } from '../../shared/domain/letter.ts'
import type { Central } from '../central.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { inventNationalId, registerPerson } from '../letters/testLetters.ts'
import { signInTestStaff } from '../staff/testStaff.ts'
import { ask, errorOf } from '../testHttp.ts'
import { startTestStore } from '../testStore.ts'

async function start(open: Open, overrides: Partial<Central> = {}) {
  const statements: string[] = []
  const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
  const store = await startTestStore(db, overrides)
  onTestFinished(store.stop)
  const token = await signInTestStaff(store, 'help_desk')
  const post = (path: string, body: object) =>
    ask(`${store.url}/v1/help-desk/${path}`, { method: 'POST', token, body })
  return { db, statements, post }
}

describeOnBoth('the help desk', (open) => {
  it('blocks on request, which is a suspension, and learns nothing of the person', async () => {
    const { db, statements, post } = await start(open)
    const numbers = {
      nobody: inventNationalId(),
      somebody: await registerPerson(db),
      dead: await registerPerson(db, { status: 'dead' }),
      protected: await registerPerson(db, { grading: 'strengtFortrolig' }),
    }

    const seen: Record<string, unknown> = {}
    for (const [who, nationalId] of Object.entries(numbers)) {
      statements.length = 0
      const { status, text } = await post('blocks', { nationalId })
      seen[who] = { status, text, statements: [...statements] }
    }

    for (const who of Object.keys(numbers)) expect({ [who]: seen[who] }).toEqual({ [who]: seen['nobody'] })
    const text = '{"receivedAt":"2026-05-13T10:00:00.000Z"}'
    expect(seen['nobody']).toMatchObject({ status: 200, text })
    const blocks = await db.selectFrom('letter_block').select(['person_id', 'is_final', 'kiosk_id']).execute()
    const { person_id } = await personWith(numbers.somebody)
    expect(blocks).toContainEqual({ person_id, is_final: false, kiosk_id: null })
    const blocked = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'letter.blocked')
      .execute()
    expect(blocked.map((entry) => entry.person_id)).toContain(person_id)
    expect(blocked[0]?.actor).toMatch(/^help_desk [0-9a-f-]{36}$/u)

    function personWith(nationalId: string) {
      return db
        .selectFrom('person_national_id')
        .select('person_id')
        .where('national_id', '=', nationalId)
        .executeTakeFirstOrThrow()
    }
  })

  it('is told when a number can be nobody’s', async () => {
    const { post } = await start(open)
    const answer = await post('blocks', { nationalId: '01819000000' })
    expect([answer.status, errorOf(answer)]).toEqual([400, 'no_national_id'])
  })

  it('orders activation letters again, where those are sent', async () => {
    const { db, post } = await start(open, { letterPolicy: letterPolicies.activation_letter })
    const nationalId = inventNationalId()

    const { status, text } = await post('orders', { nationalId, language: 'nb' })

    const orders = await db.selectFrom('letter_order').selectAll().execute()
    expect(status).toBe(200)
    expect(orders).toMatchObject([{ national_id: nationalId, kiosk_id: null, assurance: 'anonymous' }])
    expect(JSON.parse(text)).toEqual({ referenceNumber: orders[0]?.reference_number })
  })

  it('orders no letters with PIN codes', async () => {
    const { db, post } = await start(open)
    const answer = await post('orders', { nationalId: inventNationalId(), language: 'nb' })
    expect([answer.status, errorOf(answer)]).toEqual([409, 'not_offered'])
    expect(await db.selectFrom('letter_order').selectAll().execute()).toEqual([])
  })
})
