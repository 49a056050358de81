import type { NoticeKind } from '../noticeKind.ts'

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
