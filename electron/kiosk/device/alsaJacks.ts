import { execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { findProgram } from './findProgram.ts'
import type { JackSource } from './headphones.ts'

/**
 * Whether headphones are in, from what `amixer contents` prints of a card: sockets are BOOLEANs of the CARD interface.
 * A `Phantom Jack` is always on, and what is in a `Mic Jack` may be a microphone: those say nothing.
 */
export function headphonesIn(contents: string): boolean {
  const jacks = contents.matchAll(/^numid=\d+,iface=CARD,name='([^']*)'.*\n\s*;.*\n\s*: values=(\w+)/gmu)
  return [...jacks].some(([, name = '', value]) => isForHeadphones(name) && value === 'on')
}

export function isForHeadphones(name: string): boolean {
  return /\bhead(phones?|set)\b.*\bjack\b/iu.test(name) && !/\b(phantom|mic|input)\b/iu.test(name)
}

/** Whether a line of `alsactl monitor` may tell of a socket: `node hw:0, #15 (0,0,0,Headphone Jack,0) VALUE`. */
export function mayTellOfJack(line: string): boolean {
  return / Jack[,)]/u.test(line)
}

/** The sockets of all sound cards, by alsa-utils; null where they are not installed. */
export function alsaJacks(env: NodeJS.ProcessEnv): JackSource | null {
  const amixer = findProgram('amixer', env)
  const aplay = findProgram('aplay', env)
  const alsactl = findProgram('alsactl', env)
  // Into a pipe alsactl would write only once it has 4096 bytes to say.
  const stdbuf = findProgram('stdbuf', env)
  if (amixer === null || aplay === null || alsactl === null || stdbuf === null) return null
  return {
    async read() {
      const cards = cardsIn(await run(aplay, ['-l']))
      const contents = await Promise.all(cards.map((card) => run(amixer, ['-c', card, 'contents'])))
      return contents.some(headphonesIn)
    },
    watch: (onMaybeChanged, onEnd) =>
      watchLines(
        [stdbuf, '-oL', alsactl, 'monitor'],
        (line) => mayTellOfJack(line) && onMaybeChanged(),
        onEnd,
      ),
  }
}

/** The cards that play, from what `aplay -l` prints: `card 0: PCH [HDA Intel PCH], device 0: ALC3246 Analog […]`. */
export function cardsIn(list: string): string[] {
  return [...new Set([...list.matchAll(/^card (\d+):/gmu)].map(([, card = '']) => card))]
}

/** @returns what it prints; nothing where it fails */
function run(program: string, parameters: string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { timeout: 2_000, env: { ...process.env, LC_ALL: 'C' } }
    execFile(program, parameters, options, (error, stdout) => resolve(error ? '' : stdout))
  })
}

function watchLines(
  [program = '', ...parameters]: string[],
  onLine: (line: string) => void,
  onEnd: () => void,
) {
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', onLine)
  child.once('error', onEnd).once('close', onEnd)
  return () => {
    lines.removeAllListeners()
    child.removeAllListeners().on('error', () => undefined)
    child.kill()
  }
}
