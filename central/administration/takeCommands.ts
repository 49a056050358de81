import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { Check } from 'typebox/value'
import { describeError } from '../http/describeError.ts'
import { CommandError, type Central, type CentralCommand } from '../central.ts'
import { Instruction, type Answer } from './protocol.ts'
import { administrationSocket } from './socketPath.ts'

/**
 * Lets the CLI administer the store that is running: an embedded database has one owner, so its commands run there. The
 * caller holds the data directory's lock, so a socket that lies there is a dead one's.
 */
export async function takeCommands(central: Central, commands: CentralCommand[]): Promise<Server> {
  const path = administrationSocket(central.dataDirectory)
  const server = createServer((socket) => serve(central, commands, socket))
  if (process.platform !== 'win32') rmSync(path, { force: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return server
}

function serve(central: Central, commands: CentralCommand[], socket: Socket): void {
  // Who hangs up before the end does not get to know it; the command is carried out all the same.
  socket.on('error', (error) =>
    central.log.info({ code: (error as NodeJS.ErrnoException).code }, 'administration hung up'),
  )
  const answer = (message: Answer) => socket.write(`${JSON.stringify(message)}\n`)
  createInterface({ input: socket }).once('line', (line) => {
    void carryOut(central, commands, line, answer).then((ended) => {
      answer(ended)
      socket.end()
    })
  })
}

async function carryOut(
  central: Central,
  commands: CentralCommand[],
  line: string,
  answer: (message: Answer) => void,
): Promise<Answer> {
  try {
    const instruction: unknown = JSON.parse(line)
    const command =
      Check(Instruction, instruction) && commands.find(({ name }) => name === instruction.command)
    if (!command)
      return { ended: 'refused', message: 'The running store does not know this command: restart it.' }
    await command.run(central, instruction.parameters, (print) => answer({ print }))
    return { ended: 'done' }
  } catch (error) {
    if (error instanceof CommandError) return { ended: 'refused', message: error.message }
    central.log.error(describeError(error), 'administration failed')
    return { ended: 'failed' }
  }
}
