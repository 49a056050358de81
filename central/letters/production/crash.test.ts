import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Central } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { hashCode } from '../codes/codes.ts'
import { order, registerPerson, spoolFiles, testCentral } from '../testLetters.ts'
import { openPdf, printedCodes } from '../testPdf.ts'
import { checkpoints, type Checkpoint } from './checkpoints.ts'
import { produceLetters } from './production.service.ts'
import { recoverSpool } from './recovery.ts'

describeOnBoth('a crash in production', (open) => {
  it.each(checkpoints)('at %s prints no letter twice and loses none', async (checkpoint) => {
    const central = testCentral(await open())
    await order(central, await registerPerson(central.db))
    await expect(produceLetters(central, crashAt(checkpoint))).rejects.toThrow('crash')

    await restart(central)

    await expectOneLetter(central)
  })

  it('again, while recovering from the first one, changes nothing about that', async () => {
    const central = testCentral(await open())
    await order(central, await registerPerson(central.db))
    await expect(produceLetters(central, crashAt('batch_committed'))).rejects.toThrow('crash')
    await recoverSpool(central)
    await restart(central)

    await expectOneLetter(central)
  })

  it('in the middle of the PDF leaves nothing of it', async () => {
    const central = testCentral(await open())
    await order(central, await registerPerson(central.db))
    await expect(produceLetters(central, crashAt('pdf_written'))).rejects.toThrow('crash')
    const [partial = ''] = spoolFiles(central)
    await writeFile(join(central.dataDirectory, 'spool', partial), '%PDF-1.7 half')

    await restart(central)

    await expectOneLetter(central)
    expect(spoolFiles(central)).not.toContain(partial)
  })
})

function crashAt(deadly: Checkpoint) {
  return (checkpoint: Checkpoint) => {
    if (checkpoint === deadly) throw new Error('crash')
  }
}

async function restart(central: Central): Promise<void> {
  await recoverSpool(central)
  await produceLetters(central)
}

/** One letter, its PDF under its final name, and exactly its codes in the store. */
async function expectOneLetter(central: Central): Promise<void> {
  const { db, keys, dataDirectory } = central
  const batch = await db.selectFrom('letter_batch').selectAll().executeTakeFirstOrThrow()
  const id = batch.letter_batch_id
  expect(spoolFiles(central)).toEqual([`${id}.json`, `${id}.pdf`])

  const path = join(dataDirectory, 'spool', `${id}.pdf`)
  expect(
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ).toBe(batch.pdf_sha256)
  const pdf = await openPdf(path)
  expect(pdf.numPages).toBe(1)

  const letters = await db.selectFrom('letter').selectAll().execute()
  expect(letters).toHaveLength(1)
  const stored = await db.selectFrom('letter_code').selectAll().orderBy('number').execute()
  const printed = [...(await printedCodes(await pdf.getPage(1)))].sort(([one], [other]) => one - other)
  const hashes = printed.map(([number, code]) =>
    hashCode(keys.pepper, letters[0]?.letter_id ?? '', number, code),
  )
  expect(stored.map(({ code_hash }) => code_hash)).toEqual(hashes)
  expect(hashes).toHaveLength(20)
  expect(await db.selectFrom('letter_order').select('state').execute()).toEqual([{ state: 'produced' }])
}
