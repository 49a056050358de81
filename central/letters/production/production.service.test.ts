import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Central } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { markPosted } from '../posted.service.ts'
import { orderStatus } from '../status.ts'
import { inventNationalId, order, registerPerson, testCentral } from '../testLetters.ts'
import { produceLetters } from './production.service.ts'

describeOnBoth('letter production', (open) => {
  it('makes letters for exactly the right ones, and keeps the reasons of the others', async () => {
    const central = testCentral(await open())
    const { db } = central
    const references = {
      ordinary: await order(central, await registerPerson(db)),
      unknown: await order(central, inventNationalId()),
      dead: await order(central, await registerPerson(db, { status: 'dead' })),
      protected: await order(central, await registerPerson(db, { grading: 'fortrolig' })),
      child: await order(central, await registerPerson(db, { birthDate: '2020-01-01' })),
      homeless: await order(central, await registerPerson(db, { addresses: [] })),
      moved: await order(central, await registerPerson(db, { changedAt: new Date('2026-05-13Z') })),
    }

    const production = await produceLetters(central)

    expect(production).toMatchObject({ outcome: 'produced', letters: 1, refused: 5, held: 1 })
    const outcomes = Object.values(references).map(async (reference) => {
      const status = await orderStatus(central, reference)
      return [status?.state, status?.reason, status?.letterPdf]
    })
    expect(await Promise.all(outcomes)).toEqual([
      ['produced', null, production.pdfPath],
      ['refused', 'referred', null],
      ['refused', 'referred', null],
      ['refused', 'referred', null],
      ['refused', 'referred', null],
      ['refused', 'referred', null],
      ['held', 'address_changed', null],
    ])
  })

  it('makes one letter of two orders in a batch, also when a person has two numbers', async () => {
    const central = testCentral(await open())
    const [dNumber, nationalId] = [inventNationalId(), inventNationalId()]
    await registerPerson(central.db, { nationalIds: [nationalId, dNumber] })
    await order(central, dNumber)
    const second = await order(central, nationalId)

    expect(await produceLetters(central)).toMatchObject({ letters: 1, refused: 1 })
    expect(await orderStatus(central, second)).toMatchObject({ state: 'refused', reason: 'on_its_way' })
  })

  it('keeps 20 codes as hashes, and logs each look-up with its purpose', async () => {
    const central = testCentral(await open())
    await order(central, await registerPerson(central.db))
    await produceLetters(central)

    const codes = await central.db.selectFrom('letter_code').selectAll().orderBy('number').execute()
    expect(codes.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(new Set(codes.map(({ code_hash }) => code_hash.toString('hex'))).size).toBe(20)
    const log = await central.db.selectFrom('audit_entry').selectAll().execute()
    expect(log).toMatchObject([{ actor: 'letter production', purpose: 'address a PIN-code letter' as const }])
  })

  it('leaves a PDF and a manifest that only the owner can read, and no person in either name', async () => {
    const central = testCentral(await open())
    const nationalId = await registerPerson(central.db)
    await order(central, nationalId)
    const { batchId, pdfPath } = await produceLetters(central)

    const spool = join(central.dataDirectory, 'spool')
    expect((await readdir(spool)).sort()).toEqual([`${batchId}.json`, `${batchId}.pdf`])
    if (process.platform !== 'win32') {
      expect((await stat(spool)).mode & 0o777).toBe(0o700)
      for (const name of await readdir(spool))
        expect((await stat(join(spool, name))).mode & 0o777).toBe(0o600)
    }
    const pdf = await readFile(pdfPath ?? '')
    const manifest: unknown = JSON.parse(await readFile(join(spool, `${batchId}.json`), 'utf8'))
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(manifest).toEqual({ batchId, letters: 1, pages: 1, sha256, created: '2026-05-12T10:00:00.000Z' })
    expect(pdf.includes(nationalId)).toBe(false)
  })

  it('prints nothing when nothing is to be printed', async () => {
    const central = testCentral(await open())
    expect(await produceLetters(central)).toMatchObject({ outcome: 'nothing_waits', batchId: null })
    await order(central, inventNationalId())
    expect(await produceLetters(central)).toMatchObject({
      outcome: 'nothing_printed',
      batchId: null,
      refused: 1,
    })
    expect(await central.db.selectFrom('letter_batch').selectAll().execute()).toEqual([])
  })

  it('leaves what is beyond a batch for the next one', async () => {
    const central = testCentral(await open())
    for (let count = 0; count < 201; count += 1) await order(central, inventNationalId())
    expect(await produceLetters(central)).toMatchObject({ refused: 200 })
    expect(await produceLetters(central)).toMatchObject({ refused: 1 })
  })
})

describeOnBoth('two producers at the same time', (open) => {
  it('make one letter', async () => {
    const central = testCentral(await open())
    await order(central, await registerPerson(central.db))

    const productions = await Promise.all([produceLetters(central), produceLetters(central)])

    expect(productions.map(({ letters }) => letters).sort()).toEqual([0, 1])
    expect(await lettersIn(central)).toBe(1)
  })

  it('keep out of each other, until one has been dead for long', async () => {
    const clock = { now: new Date('2026-05-12T10:00:00Z') }
    const central = testCentral(await open(), clock)
    await order(central, await registerPerson(central.db))
    await expect(produceLetters(central, dieAt('pdf_written'))).rejects.toThrow('crash')

    expect(await produceLetters(central)).toMatchObject({ outcome: 'busy' })
    clock.now = new Date('2026-05-12T10:11:00Z')
    expect(await produceLetters(central)).toMatchObject({ outcome: 'produced', letters: 1 })
  })

  it('count a batch only once when the slower one was taken for dead', async () => {
    const clock = { now: new Date('2026-05-12T10:00:00Z') }
    const central = testCentral(await open(), clock)
    await order(central, await registerPerson(central.db))

    const slow = await produceLetters(central, async (checkpoint) => {
      if (checkpoint !== 'pdf_written') return
      clock.now = new Date('2026-05-12T10:11:00Z')
      expect(await produceLetters(central)).toMatchObject({ letters: 1 })
    })

    expect(slow).toMatchObject({ outcome: 'superseded', letters: 0 })
    expect(await lettersIn(central)).toBe(1)
    expect(
      (await readdir(join(central.dataDirectory, 'spool'))).filter((name) => name.includes('.pdf')),
    ).toHaveLength(1)
  })
})

describeOnBoth('a batch', (open) => {
  it('is posted once, with its letters and orders', async () => {
    const central = testCentral(await open())
    const reference = await order(central, await registerPerson(central.db))
    const { batchId } = await produceLetters(central)

    expect(await markPosted(central, batchId ?? '')).toEqual({ ok: true, letters: 1 })
    expect(await orderStatus(central, reference)).toMatchObject({ state: 'posted' })
    const letters = await central.db.selectFrom('letter').selectAll().execute()
    expect(letters).toMatchObject([{ state: 'posted', posted_at: central.clock() }])
    expect(await markPosted(central, batchId ?? '')).toEqual({ ok: false, error: 'already_posted' })
  })
})

async function lettersIn(central: Central): Promise<number> {
  return (await central.db.selectFrom('letter').selectAll().execute()).length
}

function dieAt(deadly: string) {
  return (checkpoint: string) => {
    if (checkpoint === deadly) throw new Error('crash')
  }
}
