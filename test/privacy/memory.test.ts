/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitorAt, type Visitor } from '../../build/tour/visitor.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { FakeStore } from '../support/fakeStore.ts'
import { fakePerson, fakeProfile } from '../support/fakeAnswers.ts'
import { heapOptions } from '../support/heapBySignal.ts'
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
  mkdirSync(heaps)
  kiosk = await launchKiosk({
    storeAddress: store.address,
    dataDirectory: join(folder, 'kiosk'),
    invitation: store.invitation,
    env: heapOptions(heaps),
  })
})
afterAll(async () => {
  await kiosk.stop()
  await store.stop()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

describe('when a visitor has gone', () => {
  it('their number, password, name and address are in no memory, neither the screens’ nor the main process’', async () => {
    page = await kiosk.page()
    const visitor = await visitorAt(page, 'nb')
    await visitor.ordersLetter(canary.nationalId)
    await signIn(visitor)
    expect(found(await heapOf(page)), 'the search finds what is still there').toContain(canary.givenName)
    expect(await stored(page)).toEqual([canary.grant, canary.grant])
    expect(found(await kiosk.heapOfMain(heaps))).toContain(canary.grant)
    const renderers = await kiosk.rendererProcessIds()

    await visitor.leaves()
    page = await kiosk.page(page)
    await page.getByRole('heading', { level: 1 }).waitFor()

    const left = async () => (await kiosk.rendererProcessIds()).filter((pid) => renderers.includes(pid))
    await expect.poll(left, { timeout: 30_000 }).toEqual([])
    expect(found(await heapOf(page))).toEqual([])
    expect(found(await kiosk.heapOfMain(heaps))).toEqual([])
  })

  it('storage, back, forward, paste and reload show the next one nothing', async () => {
    expect(await stored(page)).toEqual([])
    const visitor = await visitorAt(page, 'nb')
    await visitor.beginsOrder()
    const field = page.getByRole('textbox', { name: visitor.texts.letter.number.label })
    await field.press('ControlOrMeta+V')
    expect(await field.inputValue()).toBe('')
    for (const go of [() => page.goBack(), () => page.goForward(), () => page.reload()]) {
      await go().catch(() => null)
      const text = await page.locator('body').innerText()
      expect(canaries.filter((secret) => text.includes(secret))).toEqual([])
      expect(await stored(page)).toEqual([])
    }
  })
})

/** By the bridge, as the screens do; what is told is kept where it is shown, and where no screen of ours would keep it. */
async function signIn({ page: on }: Visitor): Promise<void> {
  await on.evaluate(async ({ nationalId, password, code, grant }) => {
    const { skranke } = window as unknown as {
      skranke: Record<string, Record<string, (request: object) => unknown>>
    }
    const ask = (noun: string, verb: string, request: object) => skranke[noun]?.[verb]?.(request)
    await ask('signIn', 'start', { nationalId, password })
    await ask('signIn', 'enterCode', { code })
    const told = [await ask('person', 'read', {}), await ask('profile', 'read', {})]
    Object.assign(window, { told })
    for (const storage of [localStorage, sessionStorage]) storage.setItem('told', grant)
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

/** What a script of the page finds there. Where going back leads, a page may be without an origin, and so without storage. */
function stored(on: Page): Promise<string[]> {
  return on.evaluate(async () => {
    try {
      const databases = await indexedDB.databases()
      const storages = [localStorage, sessionStorage].flatMap((storage) => Object.values<string>(storage))
      return [
        ...databases.map(({ name }) => name ?? ''),
        ...storages,
        ...(document.cookie ? [document.cookie] : []),
      ]
    } catch (error) {
      if (error instanceof DOMException && error.name === 'SecurityError') return []
      throw error
    }
  })
}
