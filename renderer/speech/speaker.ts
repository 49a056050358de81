import type { Language } from '../../shared/domain/language.ts'
import type { SpeechRate } from '../../shared/bridge.ts'
import { split, type Line } from './lines.ts'
import { pronounce } from './pronounce.ts'
import type { Voice } from './voices.ts'

export interface SpeakerContext {
  voice: Voice
  language: () => Language
  rate: () => SpeechRate
  /** Whether only the visitor hears it. */
  isHeardAlone: () => boolean
  /** What is being said, as anybody may see it. */
  onLine: (caption: string) => void
  /** Something was said to its end. */
  onSpoken: () => void
  /** Nothing more is to be said. */
  onSilence: () => void
}

/** Says lines one after the other. */
export interface Speaker {
  /** At once: whatever is being said, or waits, goes away. */
  interrupt: (lines: Line[]) => void
  /** When everything before it has been said. */
  append: (lines: Line[]) => void
  silence: () => void
  /** Silence for whoever goes on: what was not said to its end is told so. */
  hush: () => void
}

export function createSpeaker(context: SpeakerContext): Speaker {
  const { voice, language, rate, isHeardAlone, onLine, onSpoken, onSilence } = context
  let queue: Line[] = []
  let current: Line | null = null
  /** Of the lines that are being said; others have been interrupted. */
  let turn: symbol | null = null

  async function speak(own: symbol): Promise<void> {
    for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
      const isPrivate = line.whole !== line.open && isHeardAlone()
      current = line
      onLine(line.open)
      const text = pronounce(isPrivate ? line.whole : line.open)
      const outcome = await voice.say({ text, language: language(), private: isPrivate, rate: rate() })
      if (turn !== own) return
      current = null
      if (outcome === 'spoken') onSpoken()
    }
    turn = null
    onSilence()
  }

  function begin(): void {
    turn = Symbol('turn')
    void speak(turn)
  }

  function silence(): void {
    queue = []
    current = null
    turn = null
    voice.stop()
  }

  const cut = (lines: Line[]) =>
    lines.flatMap((line) => split(line, language())).filter(({ open }) => open !== '')

  return {
    interrupt(lines) {
      queue = cut(lines)
      if (queue.length > 0) begin()
    },
    append(lines) {
      queue.push(...cut(lines))
      if (turn === null && queue.length > 0) begin()
    },
    silence,
    hush() {
      const cutOff = current === null ? queue : [current, ...queue]
      silence()
      for (const { onCut } of cutOff) onCut?.()
    },
  }
}
