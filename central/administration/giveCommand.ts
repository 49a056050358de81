import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { Check } from 'typebox/value'
import { CommandError } from '../central.ts'
import { Answer, type Instruction } from './protocol.ts'
import { administrationSocket } from './socketPath.ts'

/**
 * Has the store that runs on this data directory carry out a command.
 * @returns false when none runs there
 * @throws CommandError with the command's own sentence
 */
export async function giveCommand(
  dataDirectory: string,
  instruction: Instruction,
  print: (line: string) => void,
): Promise<boolean> {
  const socket = await reach(administrationSocket(dataDirectory))
  if (socket === null) return false
  socket.write(`${JSON.stringify(instruction)}\n`)
  for await (const line of createInterface({ input: socket })) {
    const answer: unknown = JSON.parse(line)
    if (!Check(Answer, answer)) break
    if ('print' in answer) print(answer.print)
    else if (answer.ended === 'done') return true
    else if (answer.ended === 'refused') throw new CommandError(answer.message)
    else throw new CommandError('The running store failed to do that; its log says why.')
  }
  throw new CommandError(
    'The running store ended before it had answered. Look whether it was done before you repeat it.',
  )
}

function reach(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null)
      else reject(error)
    })
  })
}
