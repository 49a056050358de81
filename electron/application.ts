import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { app, ipcMain, Menu, powerSaveBlocker, protocol } from 'electron'
import { protectDeviceKey } from './deviceKey.ts'
import { exitCodes } from './exitCodes.ts'
import { fail } from './fail.ts'
import { forwardEvents } from './ipc/events.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerCalls } from './ipc/register.ts'
import { isOurScreen } from './ipc/sender.ts'
import type { Kiosk } from './kiosk/kiosk.ts'
import { KioskStartError } from './kiosk/kioskStartError.ts'
import { openKiosk } from './kiosk/open.ts'
import { systemPrinter } from './kiosk/printing/systemPrinter.ts'
import { systemSound } from './kiosk/speech/systemSound.ts'
import { policies } from './lockdown.ts'
import { createPartitionPool } from './partitionPool.ts'
import { reportProblem } from './problems.ts'
import { createRecoveryBudget } from './recoveryBudget.ts'
import { requireSandbox } from './requireSandbox.ts'
import { screensScheme } from './screens.ts'
import { readSettings, type Settings } from './settings.ts'
import { createStage, type Stage } from './stage.ts'
import { createVisitView, openPartition } from './visitView.ts'
import { openWindow, showInWindow } from './window.ts'

const files = {
  renderer: fileURLToPath(new URL('../renderer/', import.meta.url)),
  preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
}

/** What must be said before Electron is ready is said at once; the rest follows when it is. @throws KioskStartError */
export function start(): void {
  const settings = readSettings(process.env)
  requireSandbox(app.commandLine, settings.environment)
  // Everything Chromium writes for the application as a whole lies with the kiosk's own data.
  app.setPath('userData', join(settings.dataDirectory, 'shell'))
  protocol.registerSchemesAsPrivileged([screensScheme])
  for (const policy of policies) policy.onApp?.(app, Menu)
  if (!app.requestSingleInstanceLock()) {
    throw new KioskStartError('The kiosk is running on this machine already; look at its window.')
  }
  void app
    .whenReady()
    .then(() => open(settings))
    .catch(fail)
}

async function open(settings: Settings): Promise<void> {
  const kiosk = await openKiosk({
    ...settings,
    protectKey: protectDeviceKey(settings.environment),
    sound: () => systemSound(process.env, settings.isHeardAlone),
    printer: systemPrinter(settings.printer, process.env),
  })
  const stage = showScreens(kiosk, settings)
  powerSaveBlocker.start('prevent-display-sleep')
  closeWith(stage, kiosk)
}

function showScreens(kiosk: Kiosk, { windowSize }: Settings): Stage {
  const window = openWindow(windowSize)
  const partitions = createPartitionPool((name) => openPartition(name, files.renderer))
  const stage = createStage({
    kiosk,
    createView: () => createVisitView(files.preload, partitions),
    show: (view) => showInWindow(window, view),
    onReady: () => process.stdout.write(`${JSON.stringify({ kiosk: 'ready' })}\n`),
    spendRecovery: createRecoveryBudget({ limit: 5, withinMilliseconds: 10 * 60_000 }, Date.now),
    giveUp: () => app.exit(exitCodes.screensFailing),
    report: (problem) => reportProblem(`screen ${problem}`),
  })
  registerCalls({
    ipcMain,
    handlers: createHandlers(kiosk),
    isOurScreen: (event) => isOurScreen(event, stage.current()),
    report: reportProblem,
  })
  forwardEvents(kiosk, () => stage.current())
  stage.showFresh()
  return stage
}

/**
 * Electron quits when its last window closes, or when it is told to. The screens go first: a signal to all of its
 * processes takes their renderers, too, and none of them is to be brought back. The kiosk's database is closed last.
 */
function closeWith(stage: Stage, kiosk: Kiosk): void {
  // Electron heeds one signal; a second one would kill it while the first one's work is under way.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  app.on('before-quit', () => stage.close())
  // Where the kiosk exits at once, nothing is asked before.
  app.on('quit', () => stage.forget())
  // Asked twice, it closes once.
  let closed: Promise<void> | undefined
  app.on('will-quit', (event) => {
    event.preventDefault()
    closed ??= kiosk.close().then(() => app.exit(exitCodes.stopped), fail)
  })
}
