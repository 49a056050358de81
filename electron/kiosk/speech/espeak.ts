import { spawn } from 'node:child_process'
import type { Language } from '../../../shared/domain/language.ts'
import type { SpeechRate } from '../../../shared/bridge/speech.ts'
import { espeakVoices, spellFor } from './espeakVoices.ts'
import type { Saying, Voice } from './voice.ts'

/** Words a minute. */
const wordsPerMinute: Record<SpeechRate, number> = { slow: 120, normal: 160, fast: 230 }

/**
 * The voice of espeak-ng, on the machine's default sound output.
 * @param program its absolute path; `null` where there is none
 */
export function espeakVoice(program: string | null): Voice {
  return {
    isAvailable: () => program !== null,
    say: (text, language, rate) =>
      program === null ? unheard : say(program, espeakArguments(language, rate), textFor(language, text)),
  }
}

/** Never with the text: process arguments are everybody's to read. */
export function espeakArguments(language: Language, rate: SpeechRate): string[] {
  return ['--stdin', '-b', '1', '-z', '-v', espeakVoices[language].name, '-s', String(wordsPerMinute[rate])]
}

/** `[[` would begin phonemes. */
export function textFor(language: Language, text: string): string {
  return spellFor(espeakVoices[language], text).replaceAll('[[', '[ [')
}

const unheard: Saying = { ended: Promise.resolve('failed'), stop: () => undefined }

function say(program: string, parameters: string[], text: string): Saying {
  const child = spawn(program, parameters, { stdio: ['pipe', 'ignore', 'pipe'] })
  let stopped = false
  let complaint = ''
  // It ends with 0 where there is no sound device, too, and only says so.
  child.stderr
    .setEncoding('utf8')
    .on('data', (chunk: string) => (complaint = (complaint + chunk).slice(-4096)))
  child.stdin.on('error', () => undefined) // It is gone before it has read: its exit tells.
  child.stdin.end(text)

  const ended = new Promise<'spoken' | 'stopped' | 'failed'>((resolve) => {
    child.once('error', () => resolve(stopped ? 'stopped' : 'failed'))
    child.once('close', (code) => {
      if (stopped) resolve('stopped')
      else resolve(code === 0 && !/^error\b/imu.test(complaint) ? 'spoken' : 'failed')
    })
  })
  return {
    ended,
    stop() {
      stopped = true
      // Asked politely it would finish what it has in its buffer.
      child.kill('SIGKILL')
    },
  }
}
