import type { ProcessCase } from '../contract.ts'

const isRoot = () => process.getuid?.() === 0
const hasSignals = () => process.platform !== 'win32'

/** How the whole application starts and ends. */
export const processCases: readonly ProcessCase[] = [
  {
    call: "app 'ready'",
    does: 'comes only after the main module has been evaluated, so that a module that waits for it at its top hangs',
    source: 'lib/browser/init.ts: `await cascadedLoader.import(main…); appCodeLoaded!()`',
    program: 'readyAfterEvaluation',
    says: [{ isEvaluated: true }],
    ends: 0,
  },
  {
    call: 'app.exit()',
    does: 'ends the application with its code also before it is ready',
    source: 'docs/api/app.md: "Exits immediately with `exitCode`."',
    program: 'exitBeforeReady',
    says: [],
    ends: 3,
  },
  {
    call: 'app.quit()',
    does: 'tells of it before it closes the windows, and waits for whoever prevents will-quit',
    source:
      'docs/api/app.md: "Emitted before the application starts closing its windows."; shell/browser/browser.cc: `NotifyAndShutdown`',
    program: 'quit',
    says: ['before-quit', 'close', 'closed', 'will-quit', 'quit 7'],
    ends: 7,
  },
  {
    call: "app 'window-all-closed'",
    does: 'quits the application when nobody listens to it',
    source:
      'docs/api/app.md: "If you do not subscribe to this event and all windows are closed, the default behavior is to quit the app"',
    program: 'lastWindow',
    says: ['closed', 'before-quit', 'will-quit', 'quit 0'],
    ends: 0,
  },
  {
    call: 'SIGTERM',
    does: 'quits the application as app.quit() does',
    source: 'shell/browser/electron_browser_main_parts_posix.cc: `InstallShutdownSignalHandlers`',
    only: { name: 'where there are signals', holds: hasSignals },
    program: 'signal',
    signal: 'SIGTERM',
    says: ['ready', 'before-quit', 'will-quit', 'quit 0'],
    ends: 0,
  },
  {
    call: "process 'uncaughtException'",
    does: 'ends nothing when nobody listens: Electron tells of it, and goes on',
    source: 'lib/browser/init.ts: "Don\'t quit on fatal error."',
    // Elsewhere the dialogue comes before ready, too, and waits for somebody.
    only: { name: 'on Linux', holds: () => process.platform === 'linux' },
    program: 'uncaught',
    says: ['ready'],
    ends: 0,
    // The words of the dialogue: what loads the module prints the error's own as well (default_app/main.ts).
    complains: 'Uncaught Exception:\nError: thrown while the module was evaluated',
  },
  {
    call: "process 'uncaughtException'",
    does: 'is left to a listener of the application',
    source: 'lib/browser/init.ts: "Do nothing if the user has a custom uncaught exception handler."',
    program: 'uncaughtHeard',
    says: ['heard: thrown later'],
    ends: 5,
  },
  {
    call: "process 'unhandledRejection'",
    does: 'ends nothing when nobody listens',
    source:
      'shell/browser/electron_browser_main_parts.cc: "We do not want to crash the main process on unhandled rejections."',
    program: 'rejected',
    says: ['ready'],
    ends: 0,
  },
  {
    call: "process 'unhandledRejection'",
    does: 'is heard by a listener of the application',
    source: 'spec/fixtures/api/unhandled-rejection-handled.js',
    program: 'rejectedHeard',
    says: ['heard: rejected'],
    ends: 5,
  },
  {
    call: 'app.requestSingleInstanceLock()',
    does: 'is refused to a second process with the same folder',
    source:
      'docs/api/app.md: "It returns `false` if your process should immediately quit" (the lock lies in userData)',
    program: 'secondInstance',
    says: [{ first: true }, { second: false }],
    ends: 0,
  },
  {
    call: 'app.enableSandbox()',
    does: 'takes --no-sandbox away from the command line, which root can not start a child without',
    source: 'shell/browser/api/electron_api_app.cc: `RemoveNoSandboxSwitch`',
    program: 'enableSandbox',
    says: [{ before: true, after: false }],
    ends: 0,
  },
  {
    call: '--no-sandbox',
    does: 'must be given by root, or the process ends at once',
    source: 'shell/app/electron_main_delegate.cc: "Running as root without --" … "is not supported."',
    only: { name: 'as root, on Linux', holds: () => process.platform === 'linux' && isRoot() },
    program: 'readyAfterEvaluation',
    isBare: true,
    says: [],
    ends: 'failed',
    complains: 'Running as root without --no-sandbox is not supported',
  },
]
