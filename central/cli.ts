import { administer } from './administration/administer.ts'
import { CommandError } from './central.ts'
import { parseCommandLine } from './commandLine.ts'
import { commands, usage } from './commands.ts'
import { forTheOwner, isForbidden } from './database/privileges.ts'
import { describeError } from './http/describeError.ts'
import { serve } from './serve.ts'
import { StartError } from './startError.ts'

/** Exit codes: 1 a command that could not be carried out, 2 no such command, 3 a store that can't start. */
async function main(words: string[]): Promise<number> {
  const line = parseCommandLine(words, ['help', 'serve', ...commands.map(({ name }) => name)])
  if (line.command === 'serve') return serve(line)
  if (line.command === 'help') {
    process.stdout.write(usage())
    return 0
  }
  const command = commands.find(({ name }) => name === line.command)
  if (command === undefined) {
    process.stderr.write(usage())
    return 2
  }
  await administer(command, line, (printed) => process.stdout.write(`${printed}\n`)).catch(explainForbidden)
  return 0
}

function explainForbidden(error: unknown): never {
  if (isForbidden(error)) throw new CommandError(forTheOwner)
  throw error
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // A bug tells where it is and nothing else: the driver's errors quote statements and rows.
  const expected = error instanceof CommandError || error instanceof StartError
  process.stderr.write(`${expected ? error.message : JSON.stringify(describeError(error))}\n`)
  process.exitCode = error instanceof StartError ? 3 : 1
}
