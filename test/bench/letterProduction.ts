import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { startPostgres } from '../../build/postgres/postgres.ts'
import type { Central } from '../../central/central.ts'
import { migrate } from '../../central/database/migrate.ts'
import { openDatabase } from '../../central/database/openDatabase.ts'
import { drawCodes } from '../../central/letters/codes/codes.ts'
import { applyLetterOrders, type LetterOrder } from '../../central/letters/order.service.ts'
import type { LetterContent } from '../../central/letters/pdf/letterContent.ts'
import { createDocument } from '../../central/letters/pdf/letterDocument.ts'
import { drawLetter } from '../../central/letters/pdf/page.ts'
import { produceLetters } from '../../central/letters/production/production.service.ts'
import { createPopulation } from '../../central/register/seed/population.ts'
import { storePopulation } from '../../central/register/seed/storePopulation.ts'
import { createTestCentral } from '../../central/testCentral.ts'
import { createReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import { temporaryFolder } from '../support/testKiosk.ts'

/**
 * `npm run bench`: what looking up, deciding, hashing and keeping letters adds to drawing them. After each batch `pdfkit`
 * alone draws as many pages, to nowhere, in the same run.
 */
const rounds = 7
const ordersPerBatch = 200

const postgres = await startPostgres({ durable: true })
using folder = temporaryFolder()
const database = await openDatabase({ url: await postgres.createDatabase(), dataDirectory: folder.path })
await migrate(database.db)
const central = createTestCentral(database.db, { dataDirectory: folder.path })
const population = createPopulation()
await storePopulation(database.db, population)

const ratios: number[] = []
// The first round warms up, and is not counted.
for (let round = 0; round <= rounds; round += 1) {
  const numbers = population.slice(round * ordersPerBatch, (round + 1) * ordersPerBatch)
  for (const { nationalIds } of numbers) await order(central, nationalIds[0] ?? '')
  const start = performance.now()
  const { letters } = await produceLetters(central)
  const produced = performance.now()
  await drawAlone(letters)
  const drawn = performance.now()
  if (round > 0) ratios.push((drawn - produced) / (produced - start))
}
await database.close()
await postgres.stop()

const median = ratios.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
console.log(
  `letter production           ${median.toFixed(2)} times as fast as pdfkit alone (${rounds} rounds; at least 0.6)`,
)

async function order(store: Central, nationalId: string): Promise<void> {
  const order: LetterOrder = {
    commandId: randomUUID(),
    kioskId: randomUUID(),
    nationalId,
    personId: null,
    assurance: 'anonymous',
    confirmedMobile: false,
    referenceNumber: someReference(),
    language: 'nb',
  }
  await applyLetterOrders(store, store.db, [order], store.clock())
}

async function drawAlone(pages: number): Promise<void> {
  const document = createDocument('pin_code_letter', new Date())
  document.resume()
  for (let page = 0; page < pages; page += 1) drawLetter(document, someLetter())
  document.end()
  await once(document, 'end')
}

function someLetter(): LetterContent {
  return {
    kind: 'pin_code_letter',
    language: 'nb',
    date: '2026-05-13',
    referenceNumber: someReference(),
    recipient: ['Ærlig Østers', 'Storgata 12', '0184 OSLO'],
    codes: drawCodes(20, 5),
    validUntil: null,
  }
}

function someReference() {
  return createReferenceNumber((count) => randomBytes(count))
}
