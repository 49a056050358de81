import type { Language } from '../../shared/domain/language.ts'

/**
 * Whom a notice is for. A person or a number is resolved when it is sent, so that whoever causes a notice learns nothing
 * and costs the same whoever it is for. A mobile or e-mail that isn't anyone's yet is given as it is.
 */
export type NoticeRecipient =
  | { personId: string }
  | { nationalId: string }
  /** `+4790000000` */
  | { mobile: string; language: Language }
  | { email: string; language: Language }

/** The one who is meant, whatever the language. */
export function identityOf(to: NoticeRecipient): [kind: string, value: string] {
  if ('personId' in to) return ['person', to.personId]
  if ('nationalId' in to) return ['national-id', to.nationalId]
  if ('mobile' in to) return ['mobile', to.mobile]
  return ['email', to.email]
}
