import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CommandError } from './central.ts'

/** What stands after `npm run central --`. */
export interface CommandLine {
  /** `letters produce`; empty when there is none. */
  command: string
  parameters: string[]
  /** Absolute. */
  dataDirectory: string
  /** Where the store listens. */
  host: string
  port: number
  /** Where its metrics are to be read on this machine; null: nowhere. */
  metricsPort: number | null
  /** Addresses or networks of proxies, with commas. */
  trustProxy: string | null
  demo: boolean
  /** Seconds between batches of letters; 0: only on command. */
  produceEvery: number
  /** Seconds between hand-overs of moves to the register; 0: only on command. */
  handOverEvery: number
  /** Paths of PEM files; both or none. */
  tls: { certificate: string; key: string } | null
}

const options = {
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'metrics-port': { type: 'string' },
  'trust-proxy': { type: 'string' },
  demo: { type: 'boolean' },
  'produce-every': { type: 'string' },
  'hand-over-every': { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
} as const

const defaultDirectory = resolve(import.meta.dirname, '..', '.skranke', 'demo', 'central')
const defaultHost = '127.0.0.1'
const defaultPort = 8788
const demoSecondsBetweenBatches = 3

/**
 * Options that this page does not know belong to the command, and are left among its parameters.
 * @param names every command's name, of one word or two
 * @throws CommandError
 */
export function parseCommandLine(words: string[], names: string[]): CommandLine {
  const { values, tokens } = parseArgs({
    args: words,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const rest = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [token.value]
    return token.kind === 'option' && !(token.name in options) ? [rawOption(token)] : []
  })
  const command = names.find((name) => rest.slice(0, name.split(' ').length).join(' ') === name) ?? ''
  const demo = values.demo === true
  const certificate = text(values['tls-cert'])
  const key = text(values['tls-key'])
  const metricsPort = text(values['metrics-port'])
  if ((certificate === undefined) !== (key === undefined))
    throw new CommandError('Give both --tls-cert and --tls-key, or neither.')
  return {
    command,
    parameters: command === '' ? rest : rest.slice(command.split(' ').length),
    dataDirectory: resolve(text(values.data) ?? defaultDirectory),
    host: text(values.host) ?? defaultHost,
    port: wholeNumber('--port', text(values.port), defaultPort),
    metricsPort: metricsPort === undefined ? null : wholeNumber('--metrics-port', metricsPort, 0),
    trustProxy: addresses('--trust-proxy', text(values['trust-proxy'])),
    demo,
    produceEvery: wholeNumber(
      '--produce-every',
      text(values['produce-every']),
      demo ? demoSecondsBetweenBatches : 0,
    ),
    handOverEvery: wholeNumber('--hand-over-every', text(values['hand-over-every']), 0),
    tls:
      certificate !== undefined && key !== undefined
        ? { certificate: resolve(certificate), key: resolve(key) }
        : null,
  }
}

function rawOption({
  rawName,
  inlineValue,
  value,
}: {
  rawName: string
  inlineValue?: boolean | undefined
  value?: string | undefined
}): string {
  return inlineValue === true ? `${rawName}=${value ?? ''}` : rawName
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** `10.0.0.5,10.1.0.0/16` */
function addresses(name: string, given: string | undefined): string | null {
  if (given === undefined) return null
  const isAddress = (part: string) => isIP(part.replace(/\/\d{1,3}$/u, '')) !== 0
  if (given.split(',').every(isAddress)) return given
  throw new CommandError(`${name} takes addresses or networks with commas between them, not "${given}".`)
}

function wholeNumber(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise
  if (/^\d{1,5}$/u.test(given) && Number(given) < 65_536) return Number(given)
  throw new CommandError(`${name} takes a whole number below 65536, not "${given}".`)
}
