import type { SpeechDescription, SpeechOutcome, Utterance } from '../../../shared/bridge/speech.ts'
import type { Handlers } from '../../../shared/bridge.ts'
import type { Headphones } from '../device/headphones.ts'
import type { Report } from '../problem.ts'
import type { Timers } from '../timers.ts'
import { shownFor } from './shown.ts'
import type { Saying, Voice } from './voice.ts'

/** What makes a sound here, and who may hear it. */
export interface Sound {
  voice: Voice
  headphones: Headphones
}

export interface SpeechContext {
  sound: Sound
  timers: Timers
  report: Report
  onChanged: (description: SpeechDescription) => void
}

export interface Speech {
  describe: () => SpeechDescription
  say: (utterance: Utterance) => Promise<SpeechOutcome>
  stop: () => void
  /** The visit has ended: silence, and its visitor is to hear why. */
  endVisit(): void
  /** Whether the visit that ended last was read aloud. Told once. */
  takeFarewell(): boolean
  close(): void
}

/** Says one thing at a time. What is private is said into headphones or not at all, whatever the screen believes. */
export function kioskSpeech({ sound, timers, report, onChanged }: SpeechContext): Speech {
  const { voice, headphones } = sound
  let current: Saying | null = null
  let isHeard = true
  let wasUsed = false
  let farewell = false

  const describe = () => ({ available: voice.isAvailable() && isHeard, headphones: headphones.areIn() })
  const stop = () => current?.stop()
  const stopListening = headphones.onChange((areIn) => {
    if (!areIn) stop()
    onChanged(describe())
  })

  function note(heard: boolean): void {
    if (isHeard === heard) return
    isHeard = heard
    if (!heard) report({ kind: 'voice_failed' })
    onChanged(describe())
  }

  async function say({ text, language, rate, private: isPrivate }: Utterance): Promise<SpeechOutcome> {
    stop()
    if (isPrivate && !headphones.areSurelyIn()) return 'withheld'
    wasUsed = true
    const aloud = begin(voice.say(text, language, rate))
    const outcome = await aloud.ended
    if (outcome === 'spoken') note(true)
    if (outcome !== 'failed') return outcome
    if (voice.isAvailable()) note(false)
    // Another one has begun meanwhile.
    if (current !== aloud) return 'stopped'
    return begin(shownFor(text, timers)).ended
  }

  function begin<Some extends Saying>(saying: Some): Some {
    current = saying
    return saying
  }

  return {
    describe,
    say,
    stop,
    endVisit() {
      stop()
      farewell = wasUsed
      wasUsed = false
    },
    takeFarewell() {
      const isDue = farewell
      farewell = false
      return isDue
    },
    close() {
      stop()
      stopListening()
      headphones.close()
    },
  }
}

export function speechCalls(
  speech: Speech,
): Pick<Handlers, 'speech.describe' | 'speech.say' | 'speech.stop'> {
  return {
    'speech.describe': () => ({ ...speech.describe(), farewell: speech.takeFarewell() }),
    'speech.say': async (utterance) => ({ outcome: await speech.say(utterance) }),
    'speech.stop': () => {
      speech.stop()
      return {}
    },
  }
}
