import type { Language } from '../../shared/domain/language.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { NoticeKind } from './noticeKind.ts'
import type { NoticeRecipient } from './recipient.ts'

export interface Contact {
  mobile: string | null
  email: string | null
  preferredChannel: 'sms' | 'email'
  language: Language
}

/** What a person may be reached by now; null when there is nothing that may be used. Rule: MinID accounts 7. */
export type ContactOf = (connection: Connection, personId: string) => Promise<Contact | null>

/** How to reach a recipient, as things are when the notice is sent. */
export async function contactOfRecipient(
  { db, register }: Central,
  contactOf: ContactOf,
  { to, kind }: { to: NoticeRecipient; kind: NoticeKind },
): Promise<Contact | null> {
  if ('mobile' in to) return { ...to, email: null, preferredChannel: 'sms' }
  if ('email' in to) return { ...to, mobile: null, preferredChannel: 'email' }
  if ('personId' in to) return contactOf(db, to.personId)
  const person = await register.lookUp(db, to.nationalId, {
    actor: 'notices',
    purpose: `notice ${kind}` as const,
  })
  return person ? contactOf(db, person.personId) : null
}
