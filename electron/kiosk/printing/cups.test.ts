import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/testKiosk.ts'
import { noCups, startCups } from '../../../test/support/realCups.ts'
import { mm } from '../../../paper/millimetres.ts'
import { cupsPrinter } from './cups.ts'
import type { PaperName } from './paper.ts'
import type { Printer } from './printer.ts'

const programs = join(import.meta.dirname, '../../../test/support/programs')
/** Nothing of it may be seen anywhere but on paper: it stands for the reference number. */
const canary = 'K7QM-2XHA-9TRC'
const document = { pdf: Buffer.from(`%PDF-1.7 ${canary}`), width: mm(80), height: mm(172.2) }

describe('the programs of CUPS', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let printer: Printer
  beforeEach(() => {
    folder = temporaryFolder()
    printer = fakeCups()
  })
  afterEach(() => folder[Symbol.dispose]())

  function fakeCups(paper: PaperName = 'roll80', timeLimit?: number): Printer {
    const PATH = [programs, process.env['PATH']].join(delimiter)
    return cupsPrinter('receipts', paper, { PATH, FAKE_CUPS: folder.path }, timeLimit)
  }
  const told = () => readFileSync(join(folder.path, 'told'), 'utf8')
  const arrange = (file: string, content = '') => writeFileSync(join(folder.path, file), content)

  test('take a receipt by standard input; their arguments are the same whatever stands on it', async () => {
    expect(await printer.print(document)).toBe('receipts-12')
    expect(readFileSync(join(folder.path, 'document'))).toEqual(document.pdf)
    expect(told()).toBe(
      'lp -d receipts -t kvittering -o media=Custom.80x173mm -o print-scaling=none -o job-sheets=none\n',
    )
  })

  test('are told of a sheet by its name', async () => {
    await fakeCups('a4').print({ ...document, width: mm(210), height: mm(297) })
    expect(told()).toContain(' -o media=A4 ')
  })

  test('cancel one job, or all that this kiosk left', async () => {
    await printer.cancel('receipts-12')
    await printer.clear()
    expect(told()).toBe(`cancel receipts-12\ncancel -u ${userInfo().username} receipts\n`)
  })

  test('are asked in a language that can be read', async () => {
    arrange('lpstat', 'printer receipts is idle.  enabled since …\n\tAlerts: none\n')
    expect(await printer.look()).toEqual({ trouble: null, waiting: [] })
    expect(told()).toBe('lpstat -l -p receipts -o receipts in C\n')
  })

  test('that take nothing, that hang, and that are not there, are no job', async () => {
    arrange('refuses')
    expect(await printer.print(document)).toBeNull()
    arrange('hangs')
    expect(await fakeCups('roll80', 200).print(document)).toBeNull()
    const nowhere = cupsPrinter('receipts', 'roll80', { PATH: folder.path })
    expect(existsSync('/usr/sbin/lp')).toBe(false)
    expect(await nowhere.print(document)).toBeNull()
    expect(await nowhere.look()).toEqual({ trouble: 'offline', waiting: null })
  })
})

describe.skipIf(noCups !== null)(noCups ?? 'the real CUPS', () => {
  let cups: Awaited<ReturnType<typeof startCups>>
  let printer: Printer
  beforeAll(async () => {
    cups = await startCups()
    printer = cupsPrinter(cups.queue, 'roll80', cups.env)
  })
  afterEach(() => {
    cups.printerReports('')
    cups.run('cupsenable', cups.queue)
    cups.run('cancel', '-a', cups.queue)
  })
  afterAll(() => cups.stop())

  const looks = () => expect.poll(() => printer.look(), { timeout: 5_000 })

  test('prints what it was given, and keeps nothing of it', async () => {
    const before = cups.tray().length
    const job = await printer.print(document)
    expect(job).toMatch(/^receipts-\d+$/u)
    await looks().toEqual({ trouble: null, waiting: [] })
    expect(cups.tray().slice(before)).toEqual([document.pdf])
    await expect.poll(() => cups.spooled()).toEqual([])
    expect(cups.told()).toMatch(/ kvittering 1 .*media=Custom\.80x173mm/u)
    expect(cups.told()).not.toContain(canary)
  })

  test.each([
    ['media-empty-error', 'out_of_paper'],
    ['media-jam-error', 'fault'],
    ['cover-open-error', 'fault'],
    ['offline-report', 'offline'],
  ])('whose printer reports %s is %s until that is over', async (reasons, trouble) => {
    cups.printerReports(reasons)
    const job = await printer.print(document)
    await looks().toEqual({ trouble, waiting: [job] })
    cups.printerReports('')
    await looks().toEqual({ trouble: null, waiting: [] })
  })

  test('forgets no report of a job that was cancelled, and the next look is not led astray', async () => {
    cups.printerReports('media-empty-error')
    const before = cups.tray().length
    const job = await printer.print(document)
    await looks().toEqual({ trouble: 'out_of_paper', waiting: [job] })
    await printer.cancel(job!)
    await looks().toEqual({ trouble: null, waiting: [] })
    expect(cups.run('lpstat', '-l', '-p', cups.queue)).toContain('Alerts: media-empty-error')
    expect(cups.tray()).toHaveLength(before)
    await expect.poll(() => cups.spooled()).toEqual([])
  })

  test('clears all that was left behind', async () => {
    cups.printerReports('media-empty-error')
    await printer.print(document)
    await printer.print(document)
    await printer.clear()
    await looks().toEqual({ trouble: null, waiting: [] })
  })

  test('with a queue that somebody stopped, or without the queue, says so', async () => {
    cups.run('cupsdisable', cups.queue)
    await looks().toEqual({ trouble: 'fault', waiting: [] })
    const other = cupsPrinter('nowhere', 'roll80', cups.env)
    expect(await other.look()).toEqual({ trouble: 'offline', waiting: null })
    expect(await other.print(document)).toBeNull()
  })
})
