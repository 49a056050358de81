import { requireShell, shellCommand, type ShellCommand } from '../../build/setup/shell.ts'

/** What runs that main process: Electron where the set-up found one, else the Chromium host. @param isBare without switches */
export function contractShell(main: string, isBare = false): ShellCommand {
  const setup = requireShell()
  const command = shellCommand(setup, main)
  // macOS's keychain would ask whoever sits there whether this program may use it.
  const mock = setup.electron !== null && process.platform === 'darwin' ? ['--use-mock-keychain'] : []
  const parameters = [...mock, ...command.parameters].filter((it) => !isBare || !it.startsWith('--'))
  return { ...command, parameters }
}
