import type { NoticeKind } from '../noticeKind.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'

/** Words in one language. `{date}`, `{time}` and `{helpDesk}` are always known, others by {@link NoticeValues}. */
export interface NoticeTexts {
  /** For dates and times. */
  locale: string
  /** Under every e-mail. */
  signature: string[]
  kinds: Record<NoticeKind, NoticeText>
}

export interface NoticeText {
  /** One message of 160 GSM-7 characters, so that it arrives whole on any telephone. No links, as fraud has them. */
  sms: string
  /** Left out where only the mobile will do. */
  email?: { subject: string; paragraphs: string[] }
}

export const noticeTexts: Record<'nb' | 'nn' | 'en', NoticeTexts> = { nb, nn, en }

/** Bokmål for a language that has no file here yet. */
export function noticeTextsIn(language: string): NoticeTexts {
  return (noticeTexts as Partial<Record<string, NoticeTexts>>)[language] ?? nb
}
