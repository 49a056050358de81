import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import type { AccountVisitor } from '../support/accountVisitor.ts'
import { openDemoOffice, type DemoOffice } from '../support/demoOffice.ts'
import { keyboardVisitor } from '../support/keyboardVisitor.ts'

/** What CUPS' programs say and are told, in the place of the installed ones: test/support/programs */
const folder = mkdtempSync(join(tmpdir(), 'skranke-cups-'))
const at = (name: string) => join(folder, name)
const told = () => readFileSync(at('told'), 'utf8')

const idle = 'printer receipts is idle.  enabled since Mon\n\tAlerts: none\n'
const printing = (alerts: string) =>
  `printer receipts now printing receipts-12.  enabled since Mon\n\tAlerts: ${alerts}\n` +
  'receipts-12             kiosk             1024   Mon\n'
const lpstatSays = (words: string) => writeFileSync(at('lpstat'), words)

let office: DemoOffice
let visitor: AccountVisitor

beforeAll(async () => {
  lpstatSays(idle)
  const PATH = [join(import.meta.dirname, '../support/programs'), process.env['PATH']].join(delimiter)
  office = await openDemoOffice({ kiosk: { PATH, FAKE_CUPS: folder, SKRANKE_PRINTER: 'receipts' } })
})
beforeEach(async () => {
  lpstatSays(idle)
  visitor = await office.nextVisitor()
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

async function isSaid(state: keyof AccountVisitor['texts']['receipt']['state']): Promise<void> {
  await visitor.page.getByRole('status').getByText(visitor.texts.receipt.state[state]).waitFor()
}

it('prints the receipt of an order, waits for paper in words, and goes on when somebody has filled it in', async () => {
  const { texts } = visitor
  await visitor.ordersLetter(numbers.ordinary)
  await isSaid('ready')
  lpstatSays(printing('media-empty-error'))
  await visitor.press(texts.receipt.print)
  await isSaid('out_of_paper')
  lpstatSays(printing('none'))
  await isSaid('printing')
  lpstatSays(idle)
  await isSaid('printed')
  expect(readFileSync(at('document')).subarray(0, 5).toString()).toBe('%PDF-')
})

it('prints the receipt of a block by the keyboard alone, too; what is stuck when the visitor leaves is cancelled, so that nobody else gets it', async () => {
  const { texts } = visitor
  await visitor.blocksCodes(numbers.ordinary)
  await visitor.sees(texts.block.receipt.inForce)
  lpstatSays(printing('media-empty-error'))
  await keyboardVisitor(visitor.page, new Set()).chooses(texts.receipt.print)
  await isSaid('out_of_paper')
  await visitor.leaves()
  await expect.poll(told, { timeout: 30_000 }).toContain('cancel receipts-12')
})

it('that can’t be reached says so, and to photograph the screen', async () => {
  const { texts } = visitor
  await visitor.ordersLetter(numbers.dNumber)
  await isSaid('ready')
  rmSync(at('lpstat'))
  writeFileSync(at('refuses'), '')
  await visitor.press(texts.receipt.print)
  await isSaid('offline')
  expect(existsSync(at('lpstat'))).toBe(false)
})
