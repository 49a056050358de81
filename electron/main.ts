import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { app, ipcMain, Menu, powerSaveBlocker, protocol } from 'electron'
import { protectDeviceKey } from './deviceKey.ts'
import { exitCodes } from './exitCodes.ts'
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
import { reportProblem } from './problems.ts'
import { createRecoveryBudget } from './recoveryBudget.ts'
import { screensScheme } from './screens.ts'
import { readSettings } from './settings.ts'
import { createStage, type Stage } from './stage.ts'
import { createVisitView } from './visitView.ts'
import { openWindow, showInWindow } from './window.ts'

const settings = readSettings(process.env)
const files = {
  renderer: fileURLToPath(new URL('../renderer/', import.meta.url)),
  preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
}

/** Everything Chromium writes for the application as a whole lies with the kiosk's own data. */
app.setPath('userData', join(settings.dataDirectory, 'shell'))
protocol.registerSchemesAsPrivileged([screensScheme])
for (const policy of policies) policy.onApp?.(app, Menu)

if (app.requestSingleInstanceLock()) await start().catch(fail)
else fail(new KioskStartError('The kiosk is running on this machine already; look at its window.'))

async function start(): Promise<void> {
  await app.whenReady()
  const kiosk = await openKiosk({
    ...settings,
    protectKey: protectDeviceKey(settings.environment),
    sound: () => systemSound(process.env, settings.isHeardAlone),
    printer: systemPrinter(settings.printer, process.env),
  })
  const stage = showScreens(kiosk)
  powerSaveBlocker.start('prevent-display-sleep')
  closeWith(stage, kiosk)
}

function showScreens(kiosk: Kiosk): Stage {
  const window = openWindow(settings.windowSize)
  const stage = createStage({
    kiosk,
    createView: () => createVisitView(files),
    show: (view) => showInWindow(window, view),
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

/** Electron quits when its last window closes, or when it is told to; the kiosk's database is closed before that. */
function closeWith(stage: Stage, kiosk: Kiosk): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    stage.close()
    void kiosk.close().then(() => app.exit(exitCodes.stopped), fail)
  })
}

function fail(error: unknown): void {
  const expected = error instanceof KioskStartError
  if (expected) process.stderr.write(`${error.message}\n`)
  else reportProblem('kiosk failed', error)
  app.exit(expected ? exitCodes.cannotStart : exitCodes.failed)
}
