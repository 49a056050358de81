import type { App } from 'electron'
import type { Environment } from '../shared/domain/nationalId.ts'
import { KioskStartError } from './kiosk/kioskStartError.ts'

/**
 * Only the demo may run where Chromium's sandbox can't: as root, in a container. `ELECTRON_DISABLE_SANDBOX` comes as
 * the same switch. https://www.electronjs.org/docs/latest/tutorial/sandbox#disabling-chromiums-sandbox-testing-only
 *
 * @throws KioskStartError
 */
export function requireSandbox(
  commandLine: Pick<App['commandLine'], 'hasSwitch'>,
  environment: Environment,
): void {
  if (environment === 'demo' || !commandLine.hasSwitch('no-sandbox')) return
  throw new KioskStartError(
    'The kiosk was started with --no-sandbox, which only the demo may be: start it without, as a user of its own and not as root.',
  )
}
