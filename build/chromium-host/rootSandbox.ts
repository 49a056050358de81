import { commandLine } from './commandLine.ts'

/**
 * Chromium ends at once where root starts it, or one of its children, with a sandbox: at the start of the process, and
 * again when the first child starts, since `app.enableSandbox()` takes the switch away.
 * shell/app/electron_main_delegate.cc, `BasicStartupComplete`.
 */
export function refuseRootsSandbox(): void {
  if (process.getuid?.() !== 0 || commandLine.hasSwitch('no-sandbox')) return
  process.stderr.write(
    'Running as root without --no-sandbox is not supported. See https://crbug.com/638180.\n',
  )
  process.exit(fatal)
}

/** As a shell tells of a process that ended by SIGTRAP. */
const fatal = 128 + 5
