import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../../test/support/testKiosk.ts'
import { alsaJacks, cardsIn, headphonesIn, isForHeadphones, mayTellOfJack } from './alsaJacks.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** As `amixer -c 0 contents` prints a laptop's. */
const contents = (headphones: 'on' | 'off') => `numid=25,iface=CARD,name='HDMI/DP,pcm=3 Phantom Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=off
numid=15,iface=CARD,name='Headphone Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=${headphones}
numid=17,iface=CARD,name='Internal Mic Phantom Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=on
numid=16,iface=CARD,name='Mic Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=on
numid=4,iface=MIXER,name='Headphone Playback Switch'
  ; type=BOOLEAN,access=rw------,values=2
  : values=on,on
numid=3,iface=MIXER,name='Headphone Playback Volume'
  ; type=INTEGER,access=rw---R--,values=2,min=0,max=74,step=0
  : values=74,74
  | dBscale-min=-74.00dB,step=1.00dB,mute=0
`

test('headphones are in when the socket for them says so, whatever else is on', () => {
  expect(headphonesIn(contents('on'))).toBe(true)
  expect(headphonesIn(contents('off'))).toBe(false)
  expect(headphonesIn('')).toBe(false)
})

test.each([
  'Headphone Jack',
  'Front Headphone Jack',
  'Headphone Surround Jack',
  'Headphone - Output Jack',
  'Headphones Jack',
  'Headset Jack',
])('%s is a socket for headphones', (name) => {
  expect(isForHeadphones(name)).toBe(true)
})

test.each([
  'Headphone Phantom Jack',
  'Headset Mic Jack',
  'Headphone Mic Jack',
  'Headset - Input Jack',
  'Mic Jack',
  'Speaker - Output Jack',
  'HDMI/DP,pcm=7 Jack',
])('%s is none that could be relied on', (name) => {
  expect(isForHeadphones(name)).toBe(false)
})

test.each([
  ['node hw:0, #15 (0,0,0,Headphone Jack,0) VALUE', true],
  ['card 0, #15 (0,0,0,Headphone Jack,0) VALUE', true],
  ['node hw:0, #55 (0,0,0,HDMI/DP,pcm=7 Jack,0) VALUE', true],
  ['node hw:0, #60 (3,7,0,ELD,0) VALUE INFO', false],
  ['card 0, #3 (2,0,0,Headphone Playback Volume,0) VALUE', false],
])('"%s" is worth a look: %s', (line, isWorth) => {
  expect(mayTellOfJack(line)).toBe(isWorth)
})

test('the cards that play are those that aplay lists, each once', () => {
  const list = `**** List of PLAYBACK Hardware Devices ****
card 0: HDMI [HDA Intel HDMI], device 3: HDMI 0 [HDMI 0]
  Subdevices: 1/1
  Subdevice #0: subdevice #0
card 1: PCH [HDA Intel PCH], device 0: ALC3246 Analog [ALC3246 Analog]
card 1: PCH [HDA Intel PCH], device 1: card 7: odd [odd]
`
  expect(cardsIn(list)).toEqual(['0', '1'])
  expect(cardsIn('')).toEqual([])
})

describe('the programs (skipped off Linux, which alone has ALSA)', () => {
  const programs = join(import.meta.dirname, '../../../test/support/programs')

  test.skipIf(process.platform !== 'linux')('tell what is in, and when that changes', async () => {
    using folder = temporaryFolder()
    vi.stubEnv('FAKE_CARDS', folder.path)
    const [card, events] = [join(folder.path, 'card1', 'contents'), join(folder.path, 'events')]
    mkdirSync(join(folder.path, 'card1'))
    writeFileSync(card, contents('off'))
    writeFileSync(events, '')
    const env = { PATH: [programs, process.env['PATH']].join(delimiter) }
    const jacks = alsaJacks(env)!

    expect(await jacks.read()).toBe(false)
    writeFileSync(card, contents('on'))
    const changed = new Promise<void>((resolve) => {
      const stop = jacks.watch(
        () => {
          clearInterval(plugging)
          stop()
          resolve()
        },
        () => undefined,
      )
      // Until it listens, as somebody would who is not heard at once.
      const plugging = setInterval(
        () => appendFileSync(events, 'node hw:1, #15 (0,0,0,Headphone Jack,0) VALUE\n'),
        20,
      )
    })
    await changed
    expect(await jacks.read()).toBe(true)
  })
})
