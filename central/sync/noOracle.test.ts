import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { registerPerson } from '../letters/testLetters.ts'
import { actionCommand, orderCommand } from '../testCommand.ts'
import { askToSync } from '../testKiosk.ts'
import { someNationalIds, startWithKiosk } from './testSync.ts'

/** Rule: PIN-code letters 3. */
describeOnBoth('a sync', (open) => {
  it.each(['letter.order', 'letter.block'] as const)(
    'costs the same statements and is answered with the same bytes, whoever a %s is for',
    async (kind) => {
      const statements: string[] = []
      const db = await open({ onStatement: ({ query }) => statements.push(query.sql) })
      const { store, kiosk } = await startWithKiosk(db)
      const [nobody = ''] = someNationalIds(1)
      const ordinary = await registerPerson(db)
      const numbers = {
        ordinary,
        nobody,
        dead: await registerPerson(db, { status: 'dead' }),
        protected: await registerPerson(db, { grading: 'strengtFortrolig' }),
        child: await registerPerson(db, { birthDate: '2020-01-01' }),
        'without an address': await registerPerson(db, { addresses: [] }),
        'the same again': ordinary,
      }
      const command = (nationalId: string) =>
        kind === 'letter.order'
          ? orderCommand(store, kiosk, nationalId)
          : actionCommand(store, kiosk, { kind, nationalId })
      await askToSync(store, kiosk, [command(nobody)])

      const seen: Record<string, unknown> = {}
      for (const [who, nationalId] of Object.entries(numbers)) {
        const sent = command(nationalId)
        kiosk.cursor = kiosk.head.seq - 1
        statements.length = 0
        const { status, headers, text } = await askToSync(store, kiosk, [sent])
        const bytes = text
          .replaceAll(sent.commandId, '<command id>')
          .replaceAll(/"(number|cursor)":\d+/gu, '"$1":0')
        seen[who] = { status, headers: fixed(headers), bytes, statements: [...statements] }
      }

      for (const who of Object.keys(numbers)) expect({ [who]: seen[who] }).toEqual({ [who]: seen['nobody'] })
      expect(seen['nobody']).toMatchObject({
        status: 200,
        bytes: expect.stringContaining('"accepted"') as string,
      })
      expect(statements.length).toBeGreaterThan(5)
    },
  )
})

/** The event's number is as long as the kiosk's history. */
function fixed(headers: Headers): [string, string][] {
  return [...headers].filter(([name]) => name !== 'date')
}
