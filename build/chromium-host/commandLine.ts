import type { CommandLine } from 'electron'

/**
 * The switches this process was started with, before the file it runs: `run.ts --no-sandbox dist/electron/main.js`. Only
 * those reach Chromium that the host itself passes on.
 */
const given = process.argv.slice(2)
const main = given.findIndex((argument) => !argument.startsWith('--'))
const switches = new Map(given.slice(0, main === -1 ? given.length : main).map(parseSwitch))

/** The main process to run. */
export const mainFile = main === -1 ? 'dist/electron/main.js' : given[main]!

export const commandLine: Pick<
  CommandLine,
  'hasSwitch' | 'getSwitchValue' | 'appendSwitch' | 'removeSwitch'
> = {
  hasSwitch: (name) => switches.has(name),
  getSwitchValue: (name) => switches.get(name) ?? '',
  appendSwitch: (name, value = '') => void switches.set(name, value),
  removeSwitch: (name) => void switches.delete(name),
}

function parseSwitch(argument: string): [string, string] {
  const [name = '', ...value] = argument.slice(2).split('=')
  return [name, value.join('=')]
}
