import { requireShell, shellCommand, type ShellCommand } from '../../build/setup/shell.ts'

/** What runs that main process: Electron where the set-up found one, else the Chromium host. @param isBare without switches */
export function contractShell(main: string, isBare = false): ShellCommand {
  const command = shellCommand(requireShell(), main)
  const parameters = command.parameters.filter((parameter) => !isBare || !parameter.startsWith('--'))
  return { ...command, parameters }
}
