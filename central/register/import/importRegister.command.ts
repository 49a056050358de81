import { createReadStream, existsSync } from 'node:fs'
import { CommandError, type CentralCommand } from '../../central.ts'
import { importPersons } from './importPersons.service.ts'

const linesShown = 20

export const importRegister: CentralCommand = {
  name: 'register import',
  usage: '<file>',
  summary: 'Take in persons from a file of JSON lines (docs/REGISTER-IMPORT.md); again for what has changed',
  takesFiles: true,
  async run(central, [path], print) {
    if (!path) throw new CommandError('Which file? Use: register import persons.jsonl')
    if (!existsSync(path)) throw new CommandError(`There is no file ${path}.`)
    const { imported, refused, refusedLines } = await importPersons(
      central,
      createReadStream(path),
      (progress) => print(`imported ${progress.imported}, refused ${progress.refused}`),
    )
    for (const { number, problem } of refusedLines.slice(0, linesShown)) print(`line ${number}: ${problem}`)
    if (refused > linesShown) print(`and ${refused - linesShown} more`)
    if (refused > 0)
      throw new CommandError(`${refused} lines were refused; ${imported} persons were imported.`)
    print(`Imported ${imported} persons.`)
  },
}
