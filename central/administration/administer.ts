import { resolve } from 'node:path'
import type { CentralCommand } from '../central.ts'
import type { CommandLine } from '../commandLine.ts'
import { openCentral } from '../openCentral.ts'
import { giveCommand } from './giveCommand.ts'

/**
 * Carries out one command: in the store that runs on this data directory, since an embedded database has one owner, else
 * here. PostgreSQL takes both at once.
 * @throws CommandError, StartError
 */
export async function administer(
  command: CentralCommand,
  line: CommandLine,
  print: (line: string) => void,
): Promise<void> {
  const { dataDirectory } = line
  // The running store stands in another directory.
  const parameters =
    command.takesFiles === true ? line.parameters.map((path) => resolve(path)) : line.parameters
  const embedded = !process.env['DATABASE_URL']
  if (embedded && (await giveCommand(dataDirectory, { command: command.name, parameters }, print))) return
  const { central, close } = await openCentral(line)
  try {
    await command.run(central, parameters, print)
  } finally {
    await close()
  }
}
