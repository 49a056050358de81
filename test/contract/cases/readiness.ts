import assert from 'node:assert/strict'
import type { InnerCase } from '../contract.ts'

/** What may be done only before, or only after the application is ready. */
export const readinessCases: readonly InnerCase[] = [
  {
    call: 'app.isReady()',
    does: 'is false while the main module is being evaluated',
    source: 'docs/api/app.md: "`true` if Electron has finished initializing, `false` otherwise."',
    when: 'early',
    run: ({ electron: { app } }) => assert.equal(app.isReady(), false),
  },
  {
    call: 'app.setPath()',
    does: 'throws for a path that is not absolute',
    source: 'shell/browser/api/electron_api_app.cc: "Path must be absolute"',
    when: 'early',
    run: ({ electron: { app } }) =>
      assert.throws(() => app.setPath('userData', 'kiosk'), /must be absolute/u),
  },
  {
    call: 'app.commandLine.hasSwitch()',
    does: 'knows the switches of the process, and those appended',
    source: 'docs/api/command-line.md: "Whether the command-line switch is present."',
    when: 'early',
    run: ({ electron: { app } }) => {
      assert.equal(app.commandLine.hasSwitch('skranke-contract'), false)
      app.commandLine.appendSwitch('skranke-contract')
      assert.equal(app.commandLine.hasSwitch('skranke-contract'), true)
    },
  },
  {
    call: 'session.fromPartition()',
    does: 'throws before the application is ready',
    source: 'shell/browser/api/electron_api_session.cc: "Session can only be received when app is ready"',
    when: 'early',
    run: ({ electron: { session } }) =>
      assert.throws(() => session.fromPartition('early'), /when app is ready/u),
  },
  {
    call: 'screen.getPrimaryDisplay()',
    does: 'throws before the application is ready',
    source:
      "shell/browser/api/electron_api_screen.cc: \"The 'screen' module can't be used before the app 'ready' event\"",
    when: 'early',
    run: ({ electron: { screen } }) =>
      assert.throws(() => screen.getPrimaryDisplay(), /can't be used before/u),
  },
  {
    call: 'Menu.setApplicationMenu(null)',
    does: 'is taken before the application is ready',
    source: 'docs/api/menu.md: "Passing `null` will suppress the default menu."',
    when: 'early',
    run: ({ electron: { Menu } }) => Menu.setApplicationMenu(null),
  },
  {
    call: 'Menu.setApplicationMenu(null)',
    does: 'leaves no default menu, which would come with ready',
    source:
      'docs/api/menu.md: "The application menu, if set, or `null`, if not set."; lib/browser/default-menu.ts: `if (applicationMenuWasSet) return`',
    when: 'ready',
    run: ({ electron: { Menu } }) => assert.equal(Menu.getApplicationMenu(), null),
  },
  {
    call: 'app.isReady()',
    does: 'is true from ready on',
    source: 'docs/api/app.md: "`true` if Electron has finished initializing"',
    when: 'ready',
    run: ({ electron: { app } }) => assert.equal(app.isReady(), true),
  },
  {
    call: 'app.whenReady()',
    does: 'resolves also for who asks later',
    source: 'docs/api/app.md: "fulfilled when Electron is initialized."',
    when: 'ready',
    run: ({ electron: { app } }) => app.whenReady(),
  },
  {
    call: 'protocol.registerSchemesAsPrivileged()',
    does: 'throws once the application is ready',
    source: 'docs/api/protocol.md: "This method can only be used before the `ready` event"',
    when: 'ready',
    run: ({ electron: { protocol } }) =>
      assert.throws(() => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]), /before app is ready/u),
  },
  {
    call: 'app.enableSandbox()',
    does: 'throws once the application is ready',
    source: 'docs/api/app.md: "This method can only be called before app is ready."',
    when: 'ready',
    run: ({ electron: { app } }) => assert.throws(() => app.enableSandbox(), /before app is ready/u),
  },
  {
    call: 'screen.getPrimaryDisplay()',
    does: 'has the bounds of a display',
    source: 'docs/api/structures/display.md: "`bounds` Rectangle - the bounds of the display in DIP points."',
    when: 'ready',
    run: ({ electron: { screen } }) => {
      const { width, height } = screen.getPrimaryDisplay().bounds
      assert.ok(width > 0 && height > 0, `${width} × ${height}`)
    },
  },
  {
    call: 'powerSaveBlocker.start()',
    does: 'returns a number',
    source:
      'docs/api/power-save-blocker.md: "Integer - The blocker ID that is assigned to this power blocker."',
    when: 'ready',
    run: ({ electron: { powerSaveBlocker } }) =>
      assert.equal(typeof powerSaveBlocker.start('prevent-display-sleep'), 'number'),
  },
  {
    call: 'safeStorage.isEncryptionAvailable()',
    does: 'says yes or no once the application is ready',
    source: 'docs/api/safe-storage.md: "boolean - Whether encryption is available."',
    when: 'ready',
    run: ({ electron: { safeStorage } }) =>
      assert.equal(typeof safeStorage.isEncryptionAvailable(), 'boolean'),
  },
  {
    call: 'ipcMain.handle()',
    does: 'throws for a channel that has a handler already',
    source: 'lib/browser/ipc-main-impl.ts: "Attempted to register a second handler for"',
    when: 'ready',
    run: ({ electron: { ipcMain } }) =>
      assert.throws(() => ipcMain.handle('echo', () => undefined), /second handler/u),
  },
]
