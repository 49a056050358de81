import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { CommandError } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { codeToAskFor, useCode } from '../codes/useCode.service.ts'
import { orderStatus } from '../status.ts'
import { knownCode, lettersWithKnownCodes } from '../codes/testCodes.ts'
import { order, runLetters, spoolFiles, startLetters } from '../testLetters.ts'
import { produceLetters } from './production.service.ts'
import { recoverSpool } from './recovery.ts'

describeOnBoth('a batch that was lost before it was posted', (open) => {
  it('is given up: its codes die, and its orders are printed once more', async () => {
    const { central, db, nationalId, personId } = await startLetters(await open())
    const reference = await order(central, nationalId)
    const { batchId: lost, pdfPath } = await produceLetters(central)
    const [letter = ''] = await lettersWithKnownCodes(central, personId)

    expect(await runLetters(central, 'letters batch-void', lost ?? '')).toEqual(['orders waiting again: 1'])

    expect(existsSync(pdfPath ?? '')).toBe(false)
    expect(await codeToAskFor(db, personId, central.clock())).toBeNull()
    const typed = { personId, number: 1, code: knownCode(letter, 1), at: central.clock() }
    expect(await useCode(central, db, typed)).toBe(false)
    for (const command of ['letters batch-void', 'letters posted'])
      await expect(runLetters(central, command, lost ?? '')).rejects.toThrow(CommandError)

    expect(await produceLetters(central)).toMatchObject({ letters: 1 })
    expect(await produceLetters(central)).toMatchObject({ outcome: 'nothing_waits' })
    expect(await orderStatus(central, reference)).toMatchObject({ state: 'produced' })
    expect(await db.selectFrom('letter').select('letter_id').execute()).toHaveLength(1)
  })
})

describeOnBoth('printed letters', (open) => {
  it('are deleted on command when they are posted, and those of a batch given up at the next start', async () => {
    const { central, nationalId } = await startLetters(await open())
    await order(central, nationalId)
    const { batchId, pdfPath } = await produceLetters(central)
    const [id = '', pdf = ''] = [batchId ?? '', pdfPath ?? '']
    const remove = (batch: string) => runLetters(central, 'letters delete-printed', batch)
    await expect(remove(id)).rejects.toThrow('not posted yet')
    await runLetters(central, 'letters posted', id)

    await remove(id)

    expect(spoolFiles(central)).toEqual([`${id}.json`])
    await expect(remove(id)).rejects.toThrow('No printed letters')
    await recoverSpool(central)
    expect(spoolFiles(central)).toEqual([`${id}.json`])

    const unknown = randomUUID()
    for (const name of [`${unknown}.json`, `${unknown}.pdf`])
      writeFileSync(join(central.dataDirectory, 'spool', name), '')
    await recoverSpool(central)
    expect(spoolFiles(central)).toContain(`${unknown}.pdf`)
    await remove(unknown)
    expect(spoolFiles(central)).not.toContain(`${unknown}.pdf`)

    await central.db.updateTable('letter_batch').set({ state: 'void' }).execute()
    writeFileSync(pdf, '')
    await recoverSpool(central)
    expect(existsSync(pdf)).toBe(false)
  })
})
