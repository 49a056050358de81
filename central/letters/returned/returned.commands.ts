import { readFile } from 'node:fs/promises'
import { CommandError, type CentralCommand } from '../../central.ts'
import { receiveReturned, type NotReturned } from './returned.service.ts'

const whyNot: Record<NotReturned, string> = {
  unreadable: 'This is neither a reference number nor the id of a letter.',
  unknown: 'There is no such letter.',
  not_posted: 'This letter was never posted. Say first that its batch was.',
  already_returned: 'This letter was returned before.',
}

const returned: CentralCommand = {
  name: 'letters returned',
  usage: '<reference or letter>',
  summary: 'Say that a letter could not be delivered and came back',
  async run(central, [typed = ''], print) {
    const result = await receiveReturned(central, typed)
    if (!result.ok) throw new CommandError(whyNot[result.error])
    print('letters returned: 1')
  },
}

const returnedList: CentralCommand = {
  name: 'letters returned-list',
  usage: '<file>',
  summary: 'The same for a whole list, a reference or letter per line; lists the lines it refused',
  takesFiles: true,
  async run(central, [path = ''], print) {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) throw new CommandError('There is no such file to read.')
    let count = 0
    for (const [index, line] of text.split(/\r?\n/u).entries()) {
      if (line.trim() === '') continue
      const result = await receiveReturned(central, line.trim())
      // What stands in the line is not repeated: it may be anything, a number of somebody's too.
      if (!result.ok) print(`line ${index + 1} refused: ${whyNot[result.error]}`)
      else count += 1
    }
    print(`letters returned: ${count}`)
  },
}

export const returnedCommands: CentralCommand[] = [returned, returnedList]
