import type { Bridge, SpeechDescription, SpeechOutcome, Utterance } from '../../shared/bridge.ts'

/** What says one thing at a time; what is said next stops what is being said. */
export interface Voice {
  say: (utterance: Utterance) => Promise<SpeechOutcome>
  stop: () => void
}

/** BCP 47 codes that a voice of the browser may have, best first. */
const spokenAs: Record<string, readonly string[]> = {
  nb: ['nb', 'no'],
  nn: ['nn', 'nb', 'no'],
  se: ['se'],
  en: ['en'],
}

/**
 * The main process speaks where it can: it withholds what is private itself. Elsewhere a voice of the browser does, if
 * it lives on this machine: a remote one would be told everything.
 */
export function chooseVoice(bridge: Bridge, description: () => SpeechDescription): Voice {
  const browser = typeof speechSynthesis === 'undefined' ? null : speechSynthesis
  return {
    async say(utterance) {
      const voice = description().available ? null : localVoice(browser, utterance.language)
      if (voice !== null && browser !== null) return sayInBrowser(browser, voice, utterance)
      return (await bridge.speech.say(utterance)).outcome
    },
    stop() {
      browser?.cancel()
      void bridge.speech.stop({})
    },
  }
}

/** Whether the browser has a voice of its own for the language. */
export function hasLocalVoice(language: string): boolean {
  return typeof speechSynthesis !== 'undefined' && localVoice(speechSynthesis, language) !== null
}

function localVoice(browser: SpeechSynthesis | null, language: string): SpeechSynthesisVoice | null {
  const local = browser?.getVoices().filter(({ localService }) => localService) ?? []
  const codes = spokenAs[language] ?? [language]
  const found = codes.map((code) => local.find(({ lang }) => lang.toLowerCase().split(/[-_]/u)[0] === code))
  return found.find((voice) => voice !== undefined) ?? null
}

const rates = { slow: 0.75, normal: 1, fast: 1.5 }

function sayInBrowser(
  browser: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
  { text, rate }: Utterance,
): Promise<SpeechOutcome> {
  browser.cancel()
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.voice = voice
  spoken.lang = voice.lang
  spoken.rate = rates[rate]
  return new Promise((resolve) => {
    spoken.onend = () => resolve('spoken')
    spoken.onerror = () => resolve('stopped')
    browser.speak(spoken)
  })
}
