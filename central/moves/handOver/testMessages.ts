import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'
import { registerFolder } from './registerFolder.ts'

/** The register's own, which is not part of the repo. */
const schemaFile = join(import.meta.dirname, '../../../../shared/data/MeldingOmFlyttingFraPosten_v1.0.xsd')

export const hasSchema = existsSync(schemaFile)

/** What is wrong with these messages by the official schema: nothing, if all is well. */
export async function schemaErrors(messages: { fileName: string; contents: string }[]): Promise<string[]> {
  const schema = readFileSync(schemaFile, 'utf8')
  const { errors } = await validateXML({ xml: messages, schema })
  return errors.map(({ message }) => message)
}

/** What lies there to be fetched, and whatever else does. */
export function messagesIn(dataDirectory: string): { fileName: string; contents: string }[] {
  const folder = registerFolder(dataDirectory)
  return readdirSync(folder)
    .sort()
    .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }))
}

/** Which move each message is about, in the order of their numbers. */
export function movesIn(dataDirectory: string): string[] {
  return messagesIn(dataDirectory).map(({ contents }) => {
    const [, moveId = ''] = /<avsendersMeldingsidentifikator>(.*)</u.exec(contents) ?? []
    return moveId
  })
}
