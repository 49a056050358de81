import type { Language } from '../../../shared/domain/language.ts'

interface EspeakVoice {
  name: string
  /** Letters that the voice lacks, as it writes their sounds. */
  spell?: Record<string, string>
}

/**
 * espeak-ng speaks no Nynorsk and no Northern Sami. Nynorsk is read by the Bokmål voice; Northern Sami by the one for
 * Lule Sami, its nearest relative there (stress, diphthongs and doubled consonants are the same), which gets the
 * letters that Lule Sami writes otherwise.
 */
export const espeakVoices: Record<Language, EspeakVoice> = {
  nb: { name: 'nb' },
  nn: { name: 'nb' },
  en: { name: 'en' },
  se: {
    name: 'smj',
    spell: { č: 'tj', š: 'sj', ž: 'dj', đ: 'd', ŧ: 't', z: 'ds', c: 'ts' },
  },
}

export function spellFor({ spell = {} }: EspeakVoice, text: string): string {
  // Letters of their own are named, not sounded: "š" alone is no word.
  const isOneLetter = [...text.trim()].length === 1
  return isOneLetter ? text : text.replace(/\p{L}/gu, (letter) => spell[letter.toLowerCase()] ?? letter)
}
