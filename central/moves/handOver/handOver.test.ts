import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { registerFiles } from '../registerFiles.ts'
import {
  movesCentral,
  reportMove,
  runMoves,
  stateOf,
  storeFamily,
  storeResident,
  answerMove,
} from '../testMoves.ts'
import { handOverMoves } from './handOver.service.ts'
import { registerFolder } from './registerFolder.ts'
import { messagesIn } from './testMessages.ts'

/** Rule: Addresses 7. */
describeOnBoth('accepted moves', (open) => {
  it('are handed over with everybody’s number, to be read by the owner only', async () => {
    const central = movesCentral(await open())
    const { wife, husband, common } = await storeFamily(central.db)
    const waiting = await reportMove(central, husband, { others: [wife, common] })
    expect(await runMoves(central, 'moves hand-over')).toContain('moves handed over: 0')
    await answerMove(central, waiting, wife)

    expect(await runMoves(central, 'moves hand-over')).toContain('moves handed over: 1')
    expect(await runMoves(central, 'moves hand-over')).toContain('moves handed over: 0')

    const [message] = messagesIn(central.dataDirectory)
    const numbers = await central.db
      .selectFrom('person_national_id')
      .select('national_id')
      .where('person_id', 'in', [wife, husband, common])
      .execute()
    for (const { national_id } of numbers)
      expect(message?.contents).toContain(`<foedselsnummer>${national_id}</foedselsnummer>`)
    const folder = registerFolder(central.dataDirectory)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, '000000001.xml')).mode & 0o777).toBe(0o600)
    const actions = await central.db
      .selectFrom('audit_entry')
      .select('person_id')
      .where('action', '=', 'move.handed_over')
      .execute()
    expect(actions.map(({ person_id }) => person_id).sort()).toEqual([wife, husband, common].sort())
  })

  it('of somebody who became protected since stay here', async () => {
    const central = movesCentral(await open())
    const person = await storeResident(central.db)
    const moveId = await reportMove(central, person)
    await central.db.updateTable('person').set({ grading: 'klientadresse' }).execute()

    expect(await handOverMoves(central, registerFiles(central))).toBe(0)

    expect(await stateOf(central, moveId)).toBe('rejected: referred')
  })

  it('never overwrite another message of the same number', async () => {
    const central = movesCentral(await open())
    await reportMove(central, await storeResident(central.db))
    await handOverMoves(central, registerFiles(central))
    await central.db.deleteFrom('move_message').execute()
    await central.db.updateTable('move_hand_over').set({ last_sequence: 0 }).execute()
    const [before] = messagesIn(central.dataDirectory)
    await reportMove(central, await storeResident(central.db))

    await expect(runMoves(central, 'moves hand-over')).rejects.toThrow('000000001.xml')

    expect(messagesIn(central.dataDirectory)).toEqual([before])
  })
})
