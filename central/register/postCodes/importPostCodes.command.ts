import { createReadStream, existsSync } from 'node:fs'
import { CommandError, type CentralCommand } from '../../central.ts'
import { insertPostCodes, deletePostCodes, type PostCodeRow } from './postCode.repository.ts'
import { readPostCodes, type BadLine } from './postCodeFile.ts'

export const importPostCodes: CentralCommand = {
  name: 'postcodes import',
  usage: '<file>',
  summary: 'Replaces all post codes by those of the official Postnummerregister-ansi.txt',
  takesFiles: true,
  async run(central, parameters, print) {
    const [path] = parameters
    if (!path) throw new CommandError('Which file? Use: postcodes import Postnummerregister-ansi.txt')
    if (!existsSync(path)) throw new CommandError(`There is no file ${path}.`)

    const file = await readPostCodes(linesOf(path))
    if (!file.ok) throw new CommandError(`Nothing was changed. ${describe(file.badLines)}`)

    const replaced = await central.db.transaction().execute(async (transaction) => {
      const deleted = await deletePostCodes(transaction)
      await insertPostCodes(transaction, file.rows)
      return deleted
    })
    print(
      `Imported ${file.rows.length} post codes (${countByCategory(file.rows)}); they replace ${replaced}.`,
    )
  },
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('windows-1252')
  let rest = ''
  for await (const chunk of createReadStream(path)) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(/\r?\n/u)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}

function describe(badLines: BadLine[]): string {
  const [one] = badLines
  if (badLines.length === 1 && one) return `Line ${one.number} ${one.reason}.`
  return [
    `${badLines.length} bad lines:`,
    ...badLines.map(({ number, reason }) => `  ${number}: ${reason}`),
  ].join('\n')
}

function countByCategory(rows: PostCodeRow[]): string {
  const counts = Object.groupBy(rows, ({ category }) => category ?? 'none')
  return Object.entries(counts)
    .map(([category, members]) => `${members.length} ${category}`)
    .join(', ')
}
