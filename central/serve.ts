import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { takeCommands } from './administration/takeCommands.ts'
import { createApp } from './app.ts'
import { signRegularly } from './audit/regularSigning.ts'
import type { Central } from './central.ts'
import type { CommandLine } from './commandLine.ts'
import { commands } from './commands.ts'
import { recoverSpool } from './letters/production/recovery.ts'
import { produceRegularly } from './letters/production/regularProduction.ts'
import { forgetNumbersRegularly } from './letters/retain.service.ts'
import { handOverRegularly } from './moves/handOver/regularHandOver.ts'
import { readGateways } from './notices/senders/gateways.ts'
import { startNotices } from './notices/startNotices.ts'
import { openCentral } from './openCentral.ts'
import { measureStore } from './operation/gauges.ts'
import { measureProcess } from './operation/metrics.ts'
import { serveMetrics } from './operation/metricsServer.ts'
import { embeddedWarning } from './operation/operationRoutes.ts'
import { seed } from './register/seed/seed.command.ts'
import { StartError } from './startError.ts'

const loopback = ['127.0.0.1', '::1', 'localhost']

/**
 * Runs the store until it is told to stop; then it finishes what is under way. What was opened is closed in reverse, also
 * where the start fails halfway.
 * @returns the exit code
 * @throws StartError
 */
export async function serve(line: CommandLine): Promise<number> {
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  refuseOpenNetwork(line)
  const https = readTls(line.tls)
  const gateways = line.demo ? null : readGateways(process.env)
  await using opened = new AsyncDisposableStack()
  const { central, database, close } = await openCentral(line)
  opened.defer(close)
  if (database === 'pglite') central.log.warn(embeddedWarning)
  if (line.demo) await seed.run(central, [], (printed) => central.log.info(printed))
  await recoverSpool(central)

  if (line.metricsPort !== null) {
    const metrics = await serveMetricsOf(central, line.metricsPort)
    opened.defer(() => metrics.close())
  }
  const signing = await signRegularly(central)
  opened.defer(() => signing.stop())
  const app = await createApp(central, { database, https, trustProxy: line.trustProxy })
  opened.defer(() => app.close())
  await app
    .listen({ host: line.host, port: line.port })
    .catch((error: NodeJS.ErrnoException) => listenProblem(error, { ...line, option: '--port' }))
  const administration = await takeCommands(central, commands)
  opened.defer(() => void administration.close())
  const notices = await startNotices(central, { gateways, mailDropPort: line.port + 1 })
  opened.defer(() => notices.stop())
  for (const work of [
    produceRegularly(central, line.produceEvery),
    handOverRegularly(central, line.handOverEvery),
    forgetNumbersRegularly(central),
  ])
    opened.defer(() => work.stop())

  print({ listening: addressOf(line) })
  if (notices.mailDrop !== null) print({ mailDrop: notices.mailDrop })
  await stopped
  return 0
}

/** For whoever started it: one line of JSON. */
function print(fact: Record<string, string>): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`)
}

function addressOf({ tls, host, port }: CommandLine): string {
  return `${tls === null ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`
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

function serveMetricsOf(central: Central, port: number): ReturnType<typeof serveMetrics> {
  measureProcess(central.metrics)
  measureStore(central)
  return serveMetrics(central.metrics, port).catch((error: NodeJS.ErrnoException) =>
    listenProblem(error, { host: 'localhost', port, option: '--metrics-port' }),
  )
}

/** What kiosks send is sealed, but what a visitor signs in with is not. */
function refuseOpenNetwork({ host, tls, trustProxy }: CommandLine): void {
  if (loopback.includes(host) || tls !== null || trustProxy !== null) return
  throw new StartError(
    `On ${host} others could read what visitors sign in with. Give --tls-cert and --tls-key, or --trust-proxy with the address of the proxy that does TLS.`,
  )
}

function listenProblem(
  error: NodeJS.ErrnoException,
  { host, port, option }: { host: string; port: number; option: string },
): never {
  if (error.code === 'EADDRINUSE')
    throw new StartError(`Port ${port} is taken by another program. Choose another one with ${option}.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    throw new StartError(`This machine has no address ${host}. Check --host.`)
  throw new StartError(`The store can't listen on port ${port} (${error.code ?? error.message}).`, {
    cause: error,
  })
}
