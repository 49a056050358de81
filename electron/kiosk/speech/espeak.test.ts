import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../../shared/domain/language.ts'
import type { SpeechRate } from '../../../shared/bridge/speech.ts'
import { temporaryFolder } from '../../../test/support/testKiosk.ts'
import { findProgram } from '../device/findProgram.ts'
import { espeakArguments, espeakVoice, textFor } from './espeak.ts'

const programs = join(import.meta.dirname, '../../../test/support/programs')

/** The fake program, and what it heard. */
function fakeEspeak() {
  const folder = temporaryFolder()
  vi.stubEnv('FAKE_HEARD', folder.path)
  const voice = espeakVoice(
    findProgram('espeak-ng', { PATH: [programs, process.env['PATH']].join(delimiter) }),
  )
  const heard = (what: 'texts' | 'arguments') => readFileSync(join(folder.path, what), 'utf8')
  return { voice, heard, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a text', () => {
  test('goes in by standard input; no process list ever shows it', async () => {
    using espeak = fakeEspeak()
    const text = '0 1 8 1 9 0, «Kari»\n-w /tmp/file'
    expect(await espeak.voice.say(text, 'nb', 'normal').ended).toBe('spoken')
    expect(espeak.heard('texts')).toBe(`${text}\n`)
    expect(espeak.heard('arguments')).toBe('--stdin -b 1 -z -v nb -s 160\n')
  })

  test('is cut off when it is stopped', async () => {
    using espeak = fakeEspeak()
    const saying = espeak.voice.say('on and on forever', 'en', 'slow')
    saying.stop()
    expect(await saying.ended).toBe('stopped')
  })

  test('that nobody could hear has failed, though the program says that all went well', async () => {
    using espeak = fakeEspeak()
    expect(await espeak.voice.say('unheard', 'nb', 'fast').ended).toBe('failed')
  })

  test('has failed where the program is gone, or never was', async () => {
    expect(await espeakVoice('/nowhere/espeak-ng').say('hei', 'nb', 'normal').ended).toBe('failed')
    expect(await espeakVoice(null).say('hei', 'nb', 'normal').ended).toBe('failed')
    expect(espeakVoice(null).isAvailable()).toBe(false)
  })
})

test('Northern Sami is written for the voice of its nearest relative; a letter alone stays what it is', () => {
  expect(textFor('se', 'Čállit šaldi')).toBe('tjállit sjaldi')
  expect(textFor('se', 'š')).toBe('š')
  expect(textFor('nb', 'Trykk [[her]]')).toBe('Trykk [ [her]]')
})

const real = findProgram('espeak-ng', process.env)

describe.skipIf(real === null)('the real espeak-ng (skipped where it is not installed)', () => {
  const bytesOf = (language: Language, rate: SpeechRate, text: string) => {
    const parameters = [...espeakArguments(language, rate), '--stdout']
    const { stdout, stderr } = spawnSync(real!, parameters, { input: text })
    expect(stderr.toString()).toBe('')
    expect(stdout.subarray(0, 4).toString()).toBe('RIFF')
    return stdout.length
  }

  test.each(languages)('has a voice for %s', (language) => {
    const aWord = bytesOf(language, 'normal', 'hei')
    expect(bytesOf(language, 'normal', 'Velkommen. Hva vil du gjøre? Ođđa.')).toBeGreaterThan(aWord)
  })

  test('says slowly what is to be said slowly', () => {
    const text = 'Det tar en til fem virkedager.'
    const [slow, normal, fast] = (['slow', 'normal', 'fast'] as const).map((rate) =>
      bytesOf('nb', rate, text),
    )
    expect(slow).toBeGreaterThan(normal!)
    expect(normal).toBeGreaterThan(fast!)
  })
})
