import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import type { NoticeTexts } from './texts.ts'

export const noticeTexts: Record<'nb' | 'nn' | 'en', NoticeTexts> = { nb, nn, en }

/** Bokmål for a language that has no file here yet. */
export function noticeTextsIn(language: string): NoticeTexts {
  return (noticeTexts as Partial<Record<string, NoticeTexts>>)[language] ?? nb
}
