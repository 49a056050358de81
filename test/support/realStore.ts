import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '../../build/start/port.ts'
import { StartProblem } from '../../build/start/startProblem.ts'
import { startStore, type Store } from '../../build/start/store.ts'
import { giveCommand } from '../../central/administration/giveCommand.ts'
import { CommandError } from '../../central/central.ts'
import { copyFilledStore } from './filledStore.ts'

const shortLived = `--import ${pathToFileURL(join(import.meta.dirname, 'programs', 'shortLived.mjs')).href}`

/** The real store as `npm start` runs it, in a process of its own, with the demo's register; in a folder of its own. */
export interface RealStore {
  readonly url: string
  /** For the store and whatever else the test keeps: gone after {@link close}. */
  readonly directory: string
  /** Same address, same data. */
  start(): Promise<void>
  stop(): Promise<void>
  isRunning(): boolean
  invite(): Promise<string>
  /** Where it shows what it would have sent to people. */
  mailDrop(): Promise<string>
  /** What a command of two words prints. @throws StartProblem when it is refused */
  run(noun: string, verb: string, ...parameters: string[]): Promise<string[]>
  close(): Promise<void>
}

/** @param env more environment variables for its process */
export async function openRealStore(env: NodeJS.ProcessEnv = {}): Promise<RealStore> {
  const directory = mkdtempSync(join(tmpdir(), 'skranke-e2e-'))
  const data = join(directory, 'central')
  await copyFilledStore(data)
  const port = await freePort()
  const nodeOptions = [shortLived, env['NODE_OPTIONS']].filter(Boolean).join(' ')
  let store: Store | undefined
  const running = (): Store => {
    if (store === undefined) throw new Error('the store has been stopped')
    return store
  }

  const real: RealStore = {
    url: `http://127.0.0.1:${port}`,
    directory,
    async start() {
      const log = join(directory, 'logs', 'central.log')
      store = startStore(data, port, log, { ...env, NODE_OPTIONS: nodeOptions })
      await store.ready
    },
    async stop() {
      await store?.child.stop()
      store = undefined
    },
    isRunning: () => store !== undefined,
    invite: async () => (await real.run('kiosk', 'invite')).at(-1) ?? '',
    mailDrop: () => running().mailDrop,
    run(noun, verb, ...parameters) {
      running()
      return give(data, `${noun} ${verb}`, parameters)
    },
    async close() {
      await real.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  await real.start()
  return real
}

/** As the command line does where a store runs: a process for each command would load far longer than it works. */
async function give(dataDirectory: string, command: string, parameters: string[]): Promise<string[]> {
  const printed: string[] = []
  try {
    const isTaken = await giveCommand(dataDirectory, { command, parameters }, (line) => printed.push(line))
    if (!isTaken) throw new Error('the store takes no commands')
  } catch (error) {
    if (error instanceof CommandError) throw new StartProblem(error.message)
    throw error
  }
  return printed.join('\n').split('\n')
}
