import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const programs = join(import.meta.dirname, 'programs')

/** The programs that a kiosk speaks and hears of headphones through, in the place of the installed ones. */
export interface FakePrograms {
  /** For the kiosk's process. */
  env: NodeJS.ProcessEnv
  /** Every text that was to be said, line by line. */
  said: () => string[]
  /** How espeak-ng was started, each time. */
  started: () => string
  plug: (areIn: boolean) => void
}

export function fakePrograms(folder: string): FakePrograms {
  const card = join(folder, 'card0')
  mkdirSync(card, { recursive: true })
  const read = (name: string) => {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  const set = (areIn: boolean) =>
    writeFileSync(
      join(card, 'contents'),
      `numid=15,iface=CARD,name='Headphone Jack'\n  ; type=BOOLEAN,access=r-------,values=1\n  : values=${areIn ? 'on' : 'off'}\n`,
    )
  set(false)
  writeFileSync(join(folder, 'events'), '')
  return {
    env: {
      PATH: [programs, process.env['PATH']].join(delimiter),
      FAKE_HEARD: folder,
      FAKE_CARDS: folder,
    },
    said: () => read('texts').split('\n').filter(Boolean),
    started: () => read('arguments'),
    plug(areIn) {
      set(areIn)
      appendFileSync(join(folder, 'events'), 'node hw:0, #15 (0,0,0,Headphone Jack,0) VALUE\n')
    },
  }
}
