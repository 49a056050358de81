import { KioskStartError } from '../kioskStartError.ts'
import { cupsPrinter } from './cups.ts'
import { isPaperName, papers } from './paper.ts'
import type { Printer } from './printer.ts'

/**
 * The printer that a technician chose; null: none.
 * @throws KioskStartError with a sentence that says what to write instead
 */
export function systemPrinter(
  chosen: { name: string; paper: string } | undefined,
  env: NodeJS.ProcessEnv,
): Printer | null {
  if (chosen === undefined) return null
  const { name, paper } = chosen
  if (!/^\w[\w.-]*$/u.test(name)) {
    throw new KioskStartError('SKRANKE_PRINTER must be the name of a CUPS queue, as `lpstat -e` lists it.')
  }
  if (!isPaperName(paper)) {
    throw new KioskStartError(`SKRANKE_PAPER must be one of ${Object.keys(papers).join(', ')}.`)
  }
  return cupsPrinter(name, paper, env)
}
