import { describe, expect, test } from 'vitest'
import { readLpstat } from './lpstat.ts'

/** As CUPS 2.4.2 of Debian 12 prints it, the names of jobs and states changed only. */
const printerBlock = (line: string, alerts: string, message?: string) =>
  [
    `printer receipts ${line}`,
    ...(message ? [`\t${message}`] : []),
    '\tForm mounted:',
    '\tContent types: any',
    '\tPrinter types: unknown',
    '\tDescription: receipts',
    `\tAlerts: ${alerts}`,
    '\tLocation: ',
    '\tConnection: direct',
    '\tOn fault: no alert',
    '\tAfter fault: continue',
    '\tUsers allowed:',
    '\t\t(all)',
    '\tForms allowed:',
    '\t\t(none)',
    '\tBanner required',
    '\tCharset sets:',
    '\t\t(none)',
    '\tDefault pitch:',
    '\tDefault page size:',
    '\tDefault port settings:',
    '',
  ].join('\n')
const jobBlock = (job: string) =>
  `${job.padEnd(24)}kiosk             1024   Mon Nov 23 16:48:28 2026\n\tStatus: \n\tAlerts: job-printing\n\tqueued for receipts\n`
const printing = 'now printing receipts-12.  enabled since Mon Nov 23 16:48:28 2026'
const idle = 'is idle.  enabled since Mon Nov 23 16:47:32 2026'
const look = (output: string) => readLpstat(output, 'receipts')

test('a printer that prints tells which jobs wait', () => {
  const output = printerBlock(printing, 'none') + jobBlock('receipts-12') + jobBlock('receipts-13')
  expect(look(output)).toEqual({ trouble: null, waiting: ['receipts-12', 'receipts-13'] })
})

describe('what a printer says while it should print', () => {
  test.each([
    ['media-empty-error media-needed', 'out_of_paper'],
    ['media-empty-warning', 'out_of_paper'],
    ['media-needed', 'out_of_paper'],
    ['media-jam-error', 'fault'],
    ['door-open', 'fault'],
    ['cover-open-error', 'fault'],
    ['input-tray-missing', 'fault'],
    ['marker-supply-empty-error', 'fault'],
    ['other-error', 'fault'],
    ['offline-report', 'offline'],
    ['offline', 'offline'],
    ['connecting-to-device', 'offline'],
    ['media-empty-error connecting-to-device', 'offline'],
    ['media-low-warning', null],
    ['toner-low-report', null],
    ['media-empty-report', null],
    ['none', null],
  ])('%s is %s', (alerts, trouble) => {
    const output = printerBlock(printing, alerts, 'Waiting') + jobBlock('receipts-12')
    expect(look(output).trouble).toBe(trouble)
  })

  test('also while CUPS waits before it tries again', () => {
    expect(look(printerBlock(idle, 'media-empty-error') + jobBlock('receipts-12')).trouble).toBe(
      'out_of_paper',
    )
  })
})

test('what a printer said of an earlier job is not believed: somebody may have filled in paper since', () => {
  expect(look(printerBlock(idle, 'media-jam-error media-empty-error'))).toEqual({
    trouble: null,
    waiting: [],
  })
})

test('a queue that was stopped is at fault, whether something waits or not', () => {
  const stopped = printerBlock('disabled since Mon Nov 23 16:49:38 2026 -', 'paused', 'reason unknown')
  expect(look(stopped).trouble).toBe('fault')
  expect(look(stopped + jobBlock('receipts-12')).trouble).toBe('fault')
})

test('no printing system, or no such queue, is offline, and nothing is known of jobs', () => {
  for (const output of [
    '',
    'lpstat: Bad file descriptor\n',
    printerBlock(idle, 'none').replace(/receipts/gu, 'other'),
  ])
    expect(look(output)).toEqual({ trouble: 'offline', waiting: null })
})

test('a queue whose name begins alike is another', () => {
  const output = printerBlock(printing, 'none') + jobBlock('receipts-a4-7')
  expect(readLpstat(output, 'receipts').waiting).toEqual([])
})
