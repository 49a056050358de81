import type { PrinterTrouble } from '../../../shared/bridge/receipt.ts'
import type { PrinterLook } from './printer.ts'

/**
 * Reads `lpstat -l -p <name> -o <name>` of CUPS 2.4, in the locale C:
 *
 *     printer receipts now printing receipts-12.  enabled since …
 *     	Waiting for paper
 *     	Form mounted:
 *     	Alerts: media-empty-error media-needed
 *     	…
 *     receipts-12             kiosk             1024   …
 *     	Status: …
 *
 * Alerts are IPP's `printer-state-reasons` (RFC 8011, 5.4.12). CUPS hears of them while it prints and keeps them for
 * ever: while nothing waits they are of the last job, from before somebody filled in paper.
 */
export function readLpstat(output: string, name: string): PrinterLook {
  const lines = output.split('\n')
  const first = lines.findIndex((line) => line.startsWith(`printer ${name} `))
  if (first === -1) return { trouble: 'offline', waiting: null }
  const waiting = lines.flatMap((line) => (isJobOf(name, line) ? (line.split(' ')[0] ?? []) : []))
  const isStopped = lines[first]?.startsWith(`printer ${name} disabled`) === true
  const alerts = lines.slice(first).find((line) => line.startsWith('\tAlerts: ')) ?? ''
  const trouble = waiting.length > 0 ? troubleIn(alerts.replace('\tAlerts: ', '').split(' ')) : null
  return { trouble: trouble ?? (isStopped ? 'fault' : null), waiting }
}

/** `receipts-12             kiosk  …`. Another queue may be called `receipts-a4`. */
function isJobOf(name: string, line: string): boolean {
  return line.startsWith(`${name}-`) && /^\d+ /u.test(line.slice(name.length + 1))
}

/**
 * The first that fits. After `-report` and `-warning` printing goes on (RFC 8011, 5.4.12), but `offline-report` is how
 * CUPS itself says that nothing is there.
 */
const troubles: [PrinterTrouble, RegExp][] = [
  ['offline', /^(offline|shutdown|timed-out|connecting-to-device)(-\w+)?$/u],
  ['out_of_paper', /^(media-empty|media-needed)(-warning|-error)?$/u],
  ['fault', /-error$|^(media-jam|door-open|cover-open|interlock-open|input-tray-missing|stopped|other)$/u],
]

function troubleIn(reasons: string[]): PrinterTrouble | null {
  return troubles.find(([, pattern]) => reasons.some((reason) => pattern.test(reason)))?.[0] ?? null
}
