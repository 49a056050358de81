import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitorAt, type Visitor } from '../../build/tour/visitor.ts'
import { buildAll } from '../../build/vite/build.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { FakeStore } from '../support/fakeStore.ts'
import { fakePerson, fakeProfile } from '../support/fakeAnswers.ts'
import { launchKiosk, type KioskShell } from '../support/kioskShell.ts'
import { searchForLeaks } from '../support/leakSearch.ts'

const uuid = '00000000-0000-7000-8000-000000000001'
/** All that is known of one visitor: typed here, or told by the store. */
const canary = {
  nationalId: numbers.ordinary,
  password: 'Kanarifugl-7',
  code: 'KANAR',
  grant: 'kanarigrant-0123456789',
  givenName: 'Kanarius',
  street: 'Kanariveien',
  email: 'kanari@example.no',
}
const canaries = Object.values(canary)

const folder = mkdtempSync(join(tmpdir(), 'skranke-memory-'))
/** Where a snapshot is searched, and where the main process writes its own. */
const snapshot = join(folder, 'snapshot')
const heaps = join(folder, 'heaps')
let store: FakeStore
let kiosk: KioskShell
let page: Page

beforeAll(async () => {
  await buildAll()
  store = await new FakeStore().start()
  const [address] = fakePerson.addresses
  const replies: Record<string, unknown> = {
    '/v1/sign-ins': { signInId: uuid, next: { kind: 'sms' } },
    '/v1/sign-ins/code': { grant: canary.grant, expiresAt: '2026-05-14T10:30:00Z' },
    '/v1/person': {
      ...fakePerson,
      givenName: canary.givenName,
      addresses: [{ ...address, content: { ...address?.content, street: canary.street } }],
    },
    '/v1/profile': { ...fakeProfile, email: canary.email },
  }
  store.fault = (path) => (path in replies ? { status: 200, body: replies[path] } : null)
  const { NODE_OPTIONS } = process.env
  process.env['NODE_OPTIONS'] =
    `${NODE_OPTIONS ?? ''} --heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${heaps}`
  kiosk = await launchKiosk({
    storeAddress: store.address,
    dataDirectory: join(folder, 'kiosk'),
    invitation: store.invitation,
  })
  process.env['NODE_OPTIONS'] = NODE_OPTIONS
})
afterAll(async () => {
  await kiosk.stop()
  await store.stop()
  rmSync(folder, { recursive: true })
})

// Real Electron writes no snapshot on a signal; the kiosk's part of its main process is what runs here.
const readsMain = () => kiosk.shell === 'chromium-host'

describe('when a visitor has gone', () => {
  it('their number, password, name and address are in no memory, neither the screens’ nor the main process’', async () => {
    page = await kiosk.page()
    const visitor = await visitorAt(page, 'nb')
    await visitor.ordersLetter(canary.nationalId)
    await signIn(visitor)
    expect(found(await heapOf(page)), 'the search finds what is still there').toContain(canary.givenName)
    if (readsMain()) expect(found(await heapOfMain())).toContain(canary.grant)
    const [renderer] = await kiosk.rendererProcessIds()

    await visitor.leaves()
    page = await kiosk.page(page)
    await page.getByRole('heading', { level: 1 }).waitFor()

    expect(await kiosk.rendererProcessIds()).not.toContain(renderer)
    expect(found(await heapOf(page))).toEqual([])
    if (readsMain()) expect(found(await heapOfMain())).toEqual([])
  })

  it('back, forward, paste and reload show the next one nothing', async () => {
    const visitor = await visitorAt(page, 'nb')
    await visitor.beginsOrder()
    const field = page.getByRole('textbox', { name: visitor.texts.letter.number.label })
    await field.press('Control+V')
    expect(await field.inputValue()).toBe('')
    for (const go of [() => page.goBack(), () => page.goForward(), () => page.reload()]) {
      await go().catch(() => null)
      const text = await page.locator('body').innerText()
      expect(canaries.filter((secret) => text.includes(secret))).toEqual([])
    }
    await expect(page.evaluate(() => localStorage)).rejects.toThrow('Access is denied')
  })
})

/** By the bridge, as the screens do, and what is told is kept where it is shown. */
async function signIn({ page: on }: Visitor): Promise<void> {
  await on.evaluate(async ({ nationalId, password, code }) => {
    const { skranke } = window as unknown as {
      skranke: Record<string, Record<string, (request: object) => unknown>>
    }
    const ask = (noun: string, verb: string, request: object) => skranke[noun]?.[verb]?.(request)
    await ask('signIn', 'start', { nationalId, password })
    await ask('signIn', 'enterCode', { code })
    const told = [await ask('person', 'read', {}), await ask('profile', 'read', {})]
    Object.assign(window, { told })
  }, canary)
}

async function heapOf(on: Page): Promise<string> {
  const session = await on.context().newCDPSession(on)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', {})
  await session.detach()
  return chunks.join('')
}

function found(heap: string): string[] {
  writeFileSync(snapshot, heap)
  return [...new Set(searchForLeaks([snapshot], canaries).map(({ canary: secret }) => secret))]
}

/** Node writes it when it gets to it, piece by piece. */
async function heapOfMain(): Promise<string> {
  mkdirSync(heaps, { recursive: true })
  const written = watch(heaps)
  process.kill(kiosk.pid, 'SIGUSR2')
  for await (const { filename } of written) {
    if (!filename?.endsWith('.heapsnapshot')) continue
    const text = readFileSync(join(heaps, filename), 'utf8')
    if (!isJson(text)) continue
    rmSync(heaps, { recursive: true })
    return text
  }
  throw new Error('No snapshot was written.')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
