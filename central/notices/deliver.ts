import type { Contact } from './contact.ts'
import type { NoticeContent } from './sealedContent.ts'
import type { Delivery, Senders } from './senders/sender.ts'
import { noticeTexts } from './texts/noticeTexts.ts'
import { writeNotice } from './writeNotice.ts'

/** Sends by the channel that is preferred, or the only one there is. Null: there is none. */
export async function deliver(
  { noticeId, kind, values, at }: NoticeContent,
  { mobile, email, preferredChannel, language }: Contact,
  senders: Senders,
): Promise<Delivery | null> {
  const written = writeNotice(noticeTexts[language], { kind, values, at })
  const about = { noticeId, language }
  const sms = mobile === null ? null : () => senders.sms({ ...about, to: mobile, text: written.sms })
  const { email: content } = written
  const mail =
    email === null || content === null ? null : () => senders.email({ ...about, to: email, ...content })
  const send = preferredChannel === 'sms' ? (sms ?? mail) : (mail ?? sms)
  return send ? send() : null
}
