/// <reference lib="dom" />
import type {} from './page.d.ts'
import assert from 'node:assert/strict'
import type { InnerCase, Opened, Tools } from '../contract.ts'
import { origin, valueOf } from '../tools.ts'

/** A partition: what is served, refused and kept in it. */
export const sessionCases: readonly InnerCase[] = [
  {
    call: 'session.fromPartition()',
    does: 'gives the same session for the same name, however often',
    source:
      'docs/api/session.md: "When there is an existing `Session` with the same `partition`, it will be returned"',
    when: 'ready',
    run: ({ electron: { session } }) => {
      assert.equal(session.fromPartition('contract-same'), session.fromPartition('contract-same'))
      assert.notEqual(session.fromPartition('contract-same'), session.fromPartition('contract-other'))
    },
  },
  {
    call: 'session.fromPartition()',
    does: 'keeps what a page has stored when the page is gone: in memory, for as long as the application runs',
    source: 'docs/api/session.md: "prefix, the page will use an in-memory session."',
    when: 'ready',
    run: async (tools) => {
      const first = await store(tools)
      await end(first)
      assert.deepEqual(await stored(tools, first), {
        ...{ local: 'behind', databases: ['left'], caches: ['left'], files: ['left'] },
        // As the page has found it itself: Electron may keep no cookies for a scheme of one's own (the test of it in
        // spec/api-session-spec.ts is disabled).
        cookie: valueOf(first.answer),
      })
    },
  },
  {
    call: 'session.fromPartition()',
    does: 'keeps nothing of one partition in another',
    source: 'docs/api/session.md: "session instance from `partition` string."',
    when: 'ready',
    run: async (tools) => {
      await end(await store(tools))
      assert.deepEqual(await stored(tools), nothing)
    },
  },
  {
    call: 'ses.clearStorageData(), ses.clearData()',
    does: 'leave nothing of a page that is gone',
    source:
      'docs/api/session.md: "resolves when the storage data has been cleared"; "resolves when all data has been cleared"',
    when: 'ready',
    run: async (tools) => {
      const first = await store(tools)
      await end(first)
      await first.session.clearStorageData()
      await first.session.clearData()
      assert.deepEqual(await stored(tools, first), nothing)
    },
  },
  {
    call: 'ses.protocol.handle()',
    does: "serves the session's own scheme with the headers it answers",
    source: 'docs/api/protocol.md: "Register a protocol handler for `scheme`."',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({
        headers: { 'content-security-policy': "img-src 'none'" },
        script: async () => {
          const violated = new Promise((resolve) =>
            document.addEventListener('securitypolicyviolation', (event) =>
              resolve(event.effectiveDirective),
            ),
          )
          document.body.append(Object.assign(new Image(), { src: 'picture.png' }))
          return [await violated, isSecureContext]
        },
      })
      assert.deepEqual(answer, { ok: true, value: ['img-src', true] })
    },
  },
  {
    call: 'ses.protocol.handle()',
    does: 'throws for a scheme that is handled already',
    source: 'lib/browser/api/protocol.ts: `Failed to register protocol: ${scheme}`',
    when: 'ready',
    run: async ({ open }) => {
      const { session } = await open()
      assert.throws(() => session.protocol.handle('skranke', () => new Response('')), /register protocol/u)
    },
  },
  {
    call: 'ses.webRequest.onBeforeRequest()',
    does: 'sees every request of the page, and may cancel it',
    source: 'docs/api/web-request.md: "`cancel` boolean (optional)"',
    when: 'ready',
    run: async ({ open, electron: { session } }) => {
      const of = session.fromPartition('contract-requests')
      const seen: string[] = []
      of.webRequest.onBeforeRequest(({ url }, answer) => {
        seen.push(url)
        answer({ cancel: url.endsWith('/cancelled') })
      })
      const { answer } = await open({
        session: of,
        script: () =>
          fetch('cancelled').then(
            () => 'it came',
            () => 'cancelled',
          ),
      })
      assert.deepEqual(answer, { ok: true, value: 'cancelled' })
      assert.ok(seen.includes(`${origin}/cancelled`), seen.join(' '))
    },
  },
  {
    call: 'ses.setPermissionRequestHandler()',
    does: 'decides what the page is granted',
    source:
      'docs/api/session.md: "Calling `callback(true)` will allow the permission and `callback(false)` will reject it."',
    when: 'ready',
    run: async ({ open, electron: { session } }) => {
      for (const [isGranted, state] of [
        [false, 'denied'],
        [true, 'granted'],
      ] as const) {
        const of = session.fromPartition(`contract-${state}`)
        of.setPermissionRequestHandler((_contents, _permission, decide) => decide(isGranted))
        const { answer } = await open({ session: of, script: () => Notification.requestPermission() })
        assert.equal(valueOf(answer), state)
      }
    },
  },
  {
    call: "ses 'will-download'",
    does: 'may prevent a download, which is cancelled',
    source:
      'docs/api/session.md: "Calling `event.preventDefault()` will cancel the download"; docs/api/download-item.md: "`cancelled` - The download has been cancelled."',
    when: 'ready',
    run: async ({ open, electron: { session } }) => {
      const of = session.fromPartition('contract-downloads')
      const ended = new Promise((resolve) =>
        of.on('will-download', (event, item) => {
          event.preventDefault()
          item.once('done', (_event, state) => resolve(state))
        }),
      )
      await open({
        session: of,
        script: () => {
          const link = Object.assign(document.createElement('a'), { download: 'a.txt' })
          link.href = URL.createObjectURL(new Blob(['text']))
          link.click()
        },
      })
      assert.equal(await ended, 'cancelled')
    },
  },
]

/** Leaves something of every kind behind. The answer is the cookie, as far as there may be one. */
function store({ open }: Tools): Promise<Opened> {
  return open({
    script: async () => {
      localStorage.setItem('left', 'behind')
      document.cookie = 'left=behind'
      await caches.open('left')
      await (await navigator.storage.getDirectory()).getFileHandle('left', { create: true })
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('left')
        opening.onsuccess = () => resolve(opening.result.close())
        opening.onerror = () => reject(new Error('no database'))
      })
      return document.cookie
    },
  })
}

const nothing = { local: null, databases: [], caches: [], files: [], cookie: '' }

/** What a later page finds: in that session, or in one of its own. */
async function stored({ open }: Tools, before?: Opened): Promise<unknown> {
  const { answer } = await open({
    ...(before && { session: before.session }),
    script: async () => {
      const files: string[] = []
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
      return {
        local: localStorage.getItem('left'),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        files,
        cookie: document.cookie,
      }
    },
  })
  return valueOf(answer)
}

async function end({ contents, window }: Opened): Promise<void> {
  const destroyed = new Promise((resolve) => contents.once('destroyed', () => resolve(undefined)))
  contents.close({ waitForBeforeUnload: false })
  await destroyed
  window.close()
}
