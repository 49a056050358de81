import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartProblem } from './startProblem.ts'

export interface StartOptions {
  /** Absolute; left out, `npm start` and the tour each have their own. */
  data: string | undefined
  port: number | undefined
  /** Drives the kiosk as a visitor would, without anyone present. */
  tour: boolean
}

const USAGE = 'npm start -- [--port <number>] [--data <directory>] [--chromium] [--retry-electron]'

export function parseOptions(parameters: string[]): StartOptions {
  const { data, port, tour } = parse(parameters)
  return {
    data: data === undefined ? undefined : resolve(data),
    port: port === undefined ? undefined : parsePort(port),
    tour: tour === true,
  }
}

function parse(parameters: string[]) {
  try {
    const options = { data: { type: 'string' }, port: { type: 'string' }, tour: { type: 'boolean' } } as const
    return parseArgs({ args: parameters, options }).values
  } catch (error) {
    throw new StartProblem(`${(error as Error).message.split('\n')[0] ?? ''} (usage: ${USAGE})`)
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new StartProblem(
    `--port takes a number from 1 to 65535, not ${JSON.stringify(text)} (usage: ${USAGE})`,
  )
}
