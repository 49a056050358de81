import { administer } from './administration/administer.ts'
import { CommandError } from './central.ts'
import { parseCommandLine } from './commandLine.ts'
import { commands, usage } from './commands.ts'
import { forTheOwner, isForbidden } from './database/privileges.ts'
import { describeError } from './http/describeError.ts'
import { serve } from './serve.ts'
import { StartError } from './startError.ts'

/** Where text goes; `process` has both. */
export interface Terminal {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
}

/**
 * Does what stands after `npm run central --`.
 * @returns the exit code: 1 a command that could not be carried out, 2 no such command, 3 a store that can't start
 */
export async function runCommandLine(words: string[], terminal: Terminal): Promise<number> {
  try {
    return await carryOut(words, terminal)
  } catch (error) {
    // A bug tells where it is and nothing else: the driver's errors quote statements and rows.
    const expected = error instanceof CommandError || error instanceof StartError
    terminal.stderr.write(`${expected ? error.message : JSON.stringify(describeError(error))}\n`)
    return error instanceof StartError ? 3 : 1
  }
}

async function carryOut(words: string[], { stdout, stderr }: Terminal): Promise<number> {
  const line = parseCommandLine(words, ['help', 'serve', ...commands.map(({ name }) => name)])
  if (line.command === 'serve') return serve(line)
  if (line.command === 'help') {
    stdout.write(usage())
    return 0
  }
  const command = commands.find(({ name }) => name === line.command)
  if (command === undefined) {
    stderr.write(usage())
    return 2
  }
  await administer(command, line, (printed) => stdout.write(`${printed}\n`)).catch(explainForbidden)
  return 0
}

function explainForbidden(error: unknown): never {
  if (isForbidden(error)) throw new CommandError(forTheOwner)
  throw error
}
