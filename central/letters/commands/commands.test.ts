import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { groupReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { CommandError } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { inventNationalId, order, registerPerson, runLetters, testCentral } from '../testLetters.ts'

describeOnBoth('the operator’s commands', (open) => {
  it('take a letter from order to post', async () => {
    const central = testCentral(await open())
    const reference = await order(central, await registerPerson(central.db))

    expect(await runLetters(central, 'letters list')).toEqual(['orders waiting for production: 1'])
    const produced = await runLetters(central, 'letters produce')
    const [, batch = ''] = /^batch +(\S+)$/u.exec(produced[0] ?? '') ?? []
    const [, pdf = ''] = /^pdf +(\S+)$/u.exec(produced.at(-1) ?? '') ?? []
    expect(produced).toContain('letters  1')
    expect(existsSync(pdf)).toBe(true)

    expect(await runLetters(central, 'letters posted', batch)).toEqual(['letters posted: 1'])
    const [status = ''] = await runLetters(central, 'letters status', groupReferenceNumber(reference))
    expect(JSON.parse(status)).toEqual({ reference, state: 'posted', reason: null, batch, letterPdf: pdf })
    expect(await runLetters(central, 'letters list')).toEqual([
      `${batch}  2026-05-12T10:00:00.000Z  posted     letters: 1`,
      'orders waiting for production: 0',
    ])
  })

  it('print nothing when everything was refused', async () => {
    const central = testCentral(await open())
    await order(central, inventNationalId())
    expect(await runLetters(central, 'letters produce')).toEqual([
      'No letter was to be printed.',
      'letters  0',
      'refused  1',
      'held     0',
    ])
  })

  it('answer a mistake with one sentence', async () => {
    const central = testCentral(await open())
    for (const [name, parameter] of [
      ['letters posted', 'yesterday'],
      ['letters posted', randomUUID()],
      ['letters status', 'K7QM'],
      ['letters status', await order(testCentral(await open()), inventNationalId())],
    ] as const) {
      await expect(runLetters(central, name, parameter)).rejects.toThrow(CommandError)
    }
  })
})
