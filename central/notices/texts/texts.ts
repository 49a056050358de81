import type { Language } from '../../../shared/domain/language.ts'
import type { NoticeKind } from '../noticeKind.ts'

/** Words in one language. `{date}`, `{time}` and `{helpDesk}` are always known, others by {@link NoticeValues}. */
export interface NoticeTexts {
  language: Language
  /** Under every e-mail. */
  signature: string[]
  kinds: Record<NoticeKind, NoticeText>
}

export interface NoticeText {
  /**
   * 160 GSM-7 characters, so that it arrives whole on any telephone; in Northern Sami, whose letters GSM-7 lacks, 134
   * characters of UCS-2 in two parts. No links, as fraud has them.
   */
  sms: string
  /** Left out where only the mobile will do. */
  email?: { subject: string; paragraphs: string[] }
}
