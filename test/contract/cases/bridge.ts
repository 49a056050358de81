/// <reference lib="dom" />
import type {} from './page.d.ts'
import assert from 'node:assert/strict'
import type { Answer, InnerCase } from '../contract.ts'
import { origin, valueOf } from '../tools.ts'

/** What goes between the page, the preload script and the main process, and what does not. */
export const bridgeCases: readonly InnerCase[] = [
  {
    call: 'ipcRenderer.invoke()',
    does: 'brings plain data there and back',
    source: 'docs/api/ipc-renderer.md: "Arguments will be serialized with the Structured Clone Algorithm"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({
        script: () => contract.echo({ text: 'æ', list: [1, null, true], nested: { deep: [{}] } }),
      })
      assert.deepEqual(valueOf(answer), { text: 'æ', list: [1, null, true], nested: { deep: [{}] } })
    },
  },
  {
    call: 'contextBridge',
    does: 'refuses a proxy, as Vue makes one of every object it watches',
    source:
      'shell/renderer/api/electron_api_context_bridge.cc: `IsPlainObject` is false where `object->IsProxy()` is true; then "V8 serializer will throw an error if required"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.echo(new Proxy({ password: 'x' }, {})) })
      assert.match(errorOf(answer), /could not be cloned/u)
    },
  },
  {
    call: 'contextBridge',
    does: 'refuses a proxy within what it is given',
    source:
      'shell/renderer/api/electron_api_context_bridge.cc: `CreateProxyForAPI` passes each property by the same rule',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.echo({ list: new Proxy([1], {}) }) })
      assert.match(errorOf(answer), /could not be cloned/u)
    },
  },
  {
    call: 'ipcRenderer.invoke()',
    does: 'refuses a function',
    source:
      'docs/api/ipc-renderer.md: "Sending Functions, Promises, Symbols, WeakMaps, or WeakSets will throw an exception."',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.echo({ listener: () => 1 }) })
      assert.match(errorOf(answer), /could not be cloned/u)
    },
  },
  {
    call: 'contextBridge',
    does: 'lets no class through: at best its fields',
    source: 'docs/api/context-bridge.md: "Sending custom classes will copy values but not the prototype."',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({
        script: async () => {
          class Password {
            text = 'x'
            read(): string {
              return this.text
            }
          }
          const come = (await contract.echo(new Password())) as object
          return [Object.keys(come), 'read' in come]
        },
      })
      if (answer.ok) assert.deepEqual(answer.value, [['text'], false])
      // The Chromium host is harsher.
      else assert.match(answer.error, /An object of a class can not be sent/u)
    },
  },
  {
    call: 'contextBridge',
    does: "calls the page's own functions back, and returns what they return",
    source: 'docs/api/context-bridge.md: "values are proxied to the other context"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.calls((value) => value + 1) })
      assert.equal(valueOf(answer), 42)
    },
  },
  {
    call: 'contextBridge',
    does: 'brings an error of the preload script as its message',
    source: 'shell/renderer/api/electron_api_context_bridge.cc: `ProxyFunctionWrapper`, "message"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.throws() })
      assert.match(errorOf(answer), /of the preload script/u)
    },
  },
  {
    call: 'contextBridge.exposeInMainWorld()',
    does: 'gives the page an object that is frozen, at any depth, and that it can not replace',
    source:
      'docs/api/context-bridge.md: "all other values are **copied** and **frozen**"; electron_api_context_bridge.cc: `DeepFreeze`',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({
        script: () => {
          const found = Object.getOwnPropertyDescriptor(window, 'contract')
          return [
            Object.isFrozen(contract),
            Object.isFrozen(contract.list.of),
            found?.configurable,
            found?.writable ?? false,
          ]
        },
      })
      assert.deepEqual(valueOf(answer), [true, true, false, false])
    },
  },
  {
    call: 'contextBridge.exposeInMainWorld()',
    does: 'throws for a name that is taken',
    source:
      'shell/renderer/api/electron_api_context_bridge.cc: "Cannot bind an API on top of an existing property on the window object"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => secondIsRefused })
      assert.equal(valueOf(answer), true)
    },
  },
  {
    call: 'webPreferences.contextIsolation',
    does: 'keeps everything else of the preload script out of the page',
    source: 'docs/tutorial/context-isolation.md',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({
        script: () => ['require', 'module', 'process', 'ipcRenderer'].filter((name) => name in globalThis),
      })
      assert.deepEqual(valueOf(answer), [])
    },
  },
  {
    call: 'ipcMain.handle()',
    does: 'is told which contents and which frame asked',
    source: 'docs/api/structures/ipc-main-invoke-event.md: "`senderFrame` WebFrameMain | null"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.sender() })
      assert.deepEqual(valueOf(answer), { isKnown: true, origin, isMainFrame: true, isDetached: false })
    },
  },
  {
    call: 'ipcRenderer.invoke()',
    does: 'rejects with the message of a handler that failed, and the name of its channel',
    source: "lib/renderer/api/ipc-renderer.ts: `Error invoking remote method '${channel}': ${error}`",
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.fail() })
      assert.match(errorOf(answer), /Error invoking remote method 'fail': Error: of the handler/u)
    },
  },
  {
    call: 'ipcRenderer.invoke()',
    does: 'rejects where nobody handles its channel',
    source: "lib/browser/ipc-dispatch.ts: `No handler registered for '${channel}'`",
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({ script: () => contract.nobody() })
      assert.match(errorOf(answer), /No handler registered for 'nobody'/u)
    },
  },
  {
    call: 'contents.send()',
    does: 'reaches the listeners of the preload script in order, until they are taken off',
    source: 'docs/api/web-contents.md: "Send an asynchronous message to the renderer process via `channel`"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({
        script: async () => {
          const heard: unknown[] = []
          const both = Promise.withResolvers<void>()
          const stop = contract.listen((body) => heard.push(body) === 2 && both.resolve())
          await contract.ask()
          await both.promise
          stop()
          await contract.ask()
          await contract.echo('after it')
          return heard
        },
      })
      assert.deepEqual(valueOf(answer), [{ count: 1 }, { count: 2 }])
    },
  },
]

function errorOf(answer: Answer): string {
  assert.ok(!answer.ok, 'it was not refused')
  return answer.error
}
