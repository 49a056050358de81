import { startChild } from '../processes/child.ts'
import { hasDisplay } from './shell/xvfb.ts'
import { requireShell } from './shell.ts'

/** Wide and high enough for a kiosk's portrait and landscape displays. */
const SCREEN = '1920x1920x24'

/**
 * Makes sure that `DISPLAY` names a display.
 *
 * @param known where Xvfb lies, if the set-up has not written it down yet
 * @returns what ends the display that was made for it
 */
export async function openDisplay(known?: string | null): Promise<() => Promise<void>> {
  if (hasDisplay()) return () => Promise.resolve()
  const xvfb = known ?? requireShell().xvfb
  if (xvfb === null) throw new Error('The set-up found no Xvfb: run `npm test` once without a display.')

  // It picks a free number itself and says so on the fourth descriptor when it is ready.
  const server = startChild(xvfb, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await Promise.race([firstLine(server.process.stdio[3]), server.exited])
  if (typeof number !== 'string') throw new Error(`Xvfb ended with ${number.code ?? number.signal}.`)
  process.env['DISPLAY'] = `:${number}`
  return async () => {
    delete process.env['DISPLAY']
    await server.stop()
  }
}

function firstLine(stream: unknown): Promise<string> {
  const readable = stream as NodeJS.ReadableStream
  return new Promise((resolve) => {
    let text = ''
    readable.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve(text.trim())
    })
  })
}
