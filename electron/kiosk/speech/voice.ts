import type { Language } from '../../../shared/domain/language.ts'
import type { SpeechRate } from '../../../shared/bridge/speech.ts'

/** Something being said. */
export interface Saying {
  /** Never rejects. `failed`: nothing was heard. */
  readonly ended: Promise<'spoken' | 'stopped' | 'failed'>
  /** Silence, at once. */
  stop(): void
}

/** What says things aloud. */
export interface Voice {
  isAvailable(): boolean
  say(text: string, language: Language, rate: SpeechRate): Saying
}

/** Of a machine that says nothing. */
export const noVoice: Voice = {
  isAvailable: () => false,
  say: () => ({ ended: Promise.resolve('failed'), stop: () => undefined }),
}
