import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { takeCommands } from './administration/takeCommands.ts'
import { createApp } from './app.ts'
import { signRegularly } from './audit/regularSigning.ts'
import type { CommandLine } from './commandLine.ts'
import { commands } from './commands.ts'
import { embeddedWarning } from './http/operationRoutes.ts'
import { recoverSpool } from './letters/production/recovery.ts'
import { produceRegularly } from './letters/production/regularProduction.ts'
import { readGateways } from './notices/senders/gateways.ts'
import { startNotices } from './notices/startNotices.ts'
import { openCentral } from './openCentral.ts'
import { seed } from './register/seed/seed.command.ts'
import { StartError } from './startError.ts'

const host = '127.0.0.1'

/**
 * Runs the store until it is told to stop; then it finishes what is under way.
 * @returns the exit code
 * @throws StartError
 */
export async function serve(line: CommandLine): Promise<number> {
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const https = readTls(line.tls)
  const gateways = line.demo ? null : readGateways(process.env)
  const { central, database, close } = await openCentral(line)
  try {
    if (database === 'pglite') central.log.warn(embeddedWarning)
    if (line.demo) await seed.run(central, [], (printed) => central.log.info(printed))
    await recoverSpool(central)

    const app = await createApp(central, { database, https })
    await app
      .listen({ host, port: line.port })
      .catch((error: NodeJS.ErrnoException) => portProblem(error, line.port))
    const administration = await takeCommands(central, commands)
    const signing = signRegularly(central)
    const production = produceRegularly(central, line.produceEvery)
    const notices = await startNotices(central, { gateways, mailDropPort: line.port + 1 })
    print({ listening: addressOf(line) })
    if (notices.mailDrop !== null) print({ mailDrop: notices.mailDrop })

    await stopped
    await production.stop()
    await notices.stop()
    administration.close()
    await app.close()
    await signing.stop()
  } finally {
    await close()
  }
  return 0
}

/** For whoever started it: one line of JSON. */
function print(fact: Record<string, string>): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`)
}

function addressOf({ tls, port }: CommandLine): string {
  return `${tls === null ? 'http' : 'https'}://${host}:${port}`
}

function readTls(tls: CommandLine['tls']): { cert: Buffer; key: Buffer } | null {
  if (tls === null) return null
  try {
    return { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) }
  } catch (cause) {
    const file = (cause as NodeJS.ErrnoException).path ?? 'for TLS'
    throw new StartError(`The file ${file} can't be read. Check --tls-cert and --tls-key.`, { cause })
  }
}

function portProblem(error: NodeJS.ErrnoException, port: number): never {
  if (error.code === 'EADDRINUSE')
    throw new StartError(`Port ${port} is taken by another program. Choose another one with --port.`)
  throw new StartError(`The store can't listen on port ${port} (${error.code ?? error.message}).`, {
    cause: error,
  })
}
