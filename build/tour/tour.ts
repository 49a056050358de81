import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleNationalIds } from '../../central/register/seed/exampleNationalIds.ts'
import { launchKiosk, type KioskShell } from '../../test/support/kioskShell.ts'
import { freePort } from '../start/port.ts'
import { buildAll } from '../vite/build.ts'
import { startStore, type Store } from '../start/store.ts'
import { StartProblem } from '../start/startProblem.ts'
import { openDisplay } from '../setup/display.ts'
import { awaitState, type OrderStatus } from './orderStatus.ts'
import { createAlbum, type Album } from './album.ts'
import { visitorAt } from './visitor.ts'

export interface TourResult {
  reference: string
  /** As the store's own command says it. */
  status: string
  letterPdf: string
  screenshots: string[]
  shell: KioskShell['shell']
}

export interface TourOptions {
  /** Emptied first, so that each tour is a first start; absolute. */
  data?: string | undefined
  port?: number | undefined
}

const DATA = join(import.meta.dirname, '../../.skranke/tour')

/** `npm run tour`: a visitor's whole way through the real screens, and the letter's through the store. */
export async function runTour({ data = DATA, port }: TourOptions = {}): Promise<void> {
  emptyOwnFolder(data)
  const closeDisplay = await openDisplay()
  const address = port ?? (await freePort())
  say('Starting a central store with a register of invented persons …')
  const store = startStore(join(data, 'central'), address, join(data, 'logs', 'central.log'))
  try {
    await Promise.all([store.ready, buildAll()])
    const result = await visit(store, `http://127.0.0.1:${address}`, data)
    console.log(JSON.stringify(result))
  } finally {
    await store.child.stop()
    await closeDisplay()
  }
}

/** Only what an earlier tour left is removed. @throws StartProblem for anybody else's folder */
function emptyOwnFolder(data: string): void {
  const mark = join(data, 'tour.txt')
  if (existsSync(data) && readdirSync(data).length > 0 && !existsSync(mark))
    throw new StartProblem(`${data} is not empty and not of a tour: give the tour a folder of its own.`)
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  writeFileSync(mark, 'Made by `npm run tour`, which empties this folder at its next start.\n')
}

async function visit(store: Store, storeAddress: string, data: string): Promise<TourResult> {
  say('Opening the kiosk …')
  const invitation = (await store.run('kiosk', 'invite')).at(-1) ?? ''
  const kiosk = await launchKiosk({ storeAddress, dataDirectory: join(data, 'kiosk'), invitation })
  const album = createAlbum(join(data, 'screens'))
  try {
    const reference = await orderAsVisitor(kiosk, album)
    const posted = await followLetter(store, reference)
    const letterPdf = join(data, 'letter.pdf')
    copyFileSync(posted.letterPdf ?? '', letterPdf)
    return { reference, status: posted.state, letterPdf, screenshots: album.pictures, shell: kiosk.shell }
  } finally {
    await kiosk.stop()
  }
}

async function orderAsVisitor(kiosk: KioskShell, album: Album): Promise<string> {
  const page = await kiosk.page()
  const visitor = await visitorAt(page, 'nb')
  const { texts } = visitor
  await visitor.sees(texts.start.heading)
  await album.take(page, 'start')
  await visitor.press(texts.start.order.title)
  await album.take(page, 'account')
  await visitor.press(texts.letter.account.no)
  await visitor.sees(texts.letter.number.heading)
  await album.take(page, 'number')
  await visitor.entersNumber(exampleNationalIds.withPostalAddress)
  await visitor.sees(texts.letter.check.heading)
  await album.take(page, 'check')
  await visitor.press(texts.letter.check.order)
  await visitor.sees(texts.letter.receipt.heading)
  await visitor.seesState('received')
  await album.take(page, 'receipt')
  const reference = await visitor.referenceNumber()
  say(`The visitor ordered a letter: ${reference}. The kiosk says it is received, and no more than that.`)
  await visitor.leaves()
  const next = await kiosk.page(page)
  await next.getByRole('heading', { name: texts.start.heading }).waitFor()
  await album.take(next, 'next-visitor')
  return reference
}

/** Letter production runs by itself; somebody at the printer then says that the batch is in the post. */
async function followLetter(store: Store, reference: string): Promise<OrderStatus> {
  const produced = await awaitState(store, reference, 'produced')
  say(`The store says it is ${produced.state}, in batch ${produced.batch}.`)
  await store.run('letters', 'posted', produced.batch ?? '')
  const posted = await awaitState(store, reference, 'posted')
  say(`The store says it is ${posted.state}.`)
  return posted
}

function say(line: string): void {
  console.log(line)
}
