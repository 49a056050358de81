import { afterEach, expect, it, vi } from 'vitest'
import type { Utterance } from '../../shared/bridge.ts'
import { createFakeBridge } from '../../test/support/fakeBridge.ts'
import { chooseVoice, hasLocalVoice } from './voices.ts'

afterEach(() => vi.unstubAllGlobals())

const utterance: Utterance = { text: 'Velkommen', language: 'nb', private: false, rate: 'fast' }

/** A browser with these voices, which says everything at once. */
function browserWith(...voices: { lang: string; localService: boolean }[]) {
  const spoken: { text: string; lang: string; rate: number }[] = []
  const speak = (saying: SpeechSynthesisUtterance) => {
    spoken.push({ text: saying.text, lang: saying.lang, rate: saying.rate })
    saying.onend?.call(saying, new Event('end') as SpeechSynthesisEvent)
  }
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, speak, cancel: vi.fn() })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  return spoken
}
const voiceOn = (available: boolean) => {
  const bridge = createFakeBridge()
  return { bridge, voice: chooseVoice(bridge, () => ({ available, headphones: false })) }
}

it('the main process speaks where it can', async () => {
  const spoken = browserWith({ lang: 'nb-NO', localService: true })
  const { bridge, voice } = voiceOn(true)
  expect(await voice.say(utterance)).toBe('spoken')
  expect([bridge.said, spoken]).toEqual([[utterance], []])
})

it('elsewhere a voice of the browser does, for Bokmål also one that is called Norwegian', async () => {
  for (const lang of ['nb-NO', 'no', 'nb_NO']) {
    const spoken = browserWith({ lang: 'en-GB', localService: true }, { lang, localService: true })
    const { bridge, voice } = voiceOn(false)
    expect(await voice.say(utterance)).toBe('spoken')
    expect(spoken).toEqual([{ text: 'Velkommen', lang, rate: 1.5 }])
    expect(bridge.said).toEqual([])
  }
})

it('never a remote one, which would be told everything', async () => {
  const spoken = browserWith({ lang: 'nb-NO', localService: false })
  const { bridge, voice } = voiceOn(false)
  await voice.say(utterance)
  expect([spoken, bridge.said]).toEqual([[], [utterance]])
  expect(hasLocalVoice('nb')).toBe(false)
})
