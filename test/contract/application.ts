import * as electron from 'electron'
import { join } from 'node:path'
import { innerCases } from './cases.ts'
import type { InnerCase, Tools } from './contract.ts'
import { prepareTools } from './tools.ts'

const patienceMilliseconds = 15_000

/** The application that shows the inner cases: a line of JSON for each, then it ends. */
const { app } = electron
// Electron would show it in a dialogue that nobody answers.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`)
  app.exit(1)
})
app.setPath('userData', join(process.env['CONTRACT_DATA'] ?? '', 'shell'))
const tools = prepareTools(electron)
process.stdout.write(`${JSON.stringify({ electron: process.versions.electron ?? null })}\n`)
for (const each of innerCases) if (each.when === 'early') await show(each)
void app.whenReady().then(async () => {
  for (const each of innerCases) if (each.when === 'ready') await show(each)
  app.exit(0)
})

async function show(each: InnerCase): Promise<void> {
  const error = await Promise.race([failureOf(each, tools), tooLate()])
  tools.clear()
  process.stdout.write(`${JSON.stringify({ case: `${each.call} ${each.does}`, error })}\n`)
}

async function failureOf({ run }: InnerCase, given: Tools): Promise<string | null> {
  try {
    await run(given)
    return null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

function tooLate(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(
      () => resolve(`nothing came of it in ${patienceMilliseconds} ms`),
      patienceMilliseconds,
    ).unref()
  })
}
