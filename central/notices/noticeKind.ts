/** What is told, and the values that the words need beside date and time. They are neither names nor addresses. */
export interface NoticeValues {
  'letter.ordered': Record<string, never>
  /** By whoever is identified: their receipt, with the `reference` that stands on it. */
  'letter.order_receipt': Record<'reference', string>
  'letter.blocked': Record<string, never>
  'letter.returned': Record<string, never>
  'letter.held': Record<string, never>
  'sign_in.code': Expiring<'code'>
  'password.temporary': Expiring<'password'>
  'password.changed': Record<string, never>
  'account.registered': Record<string, never>
  'mobile.confirm': Expiring<'code'>
  'move.received': Record<string, never>
  'move.confirm_requested': Record<string, never>
  'move.accepted': Record<string, never>
  'move.rejected': Record<string, never>
  'move.reported_from_here': Record<string, never>
}

/** Good for so many `minutes`, a whole number; afterwards the notice isn't sent any more. */
type Expiring<Secret extends string> = Record<Secret | 'minutes', string>

export type NoticeKind = keyof NoticeValues

/** Of no use later, and of use to nobody else: kept no longer than it takes. */
const secretKinds: ReadonlySet<NoticeKind> = new Set(['sign_in.code', 'password.temporary', 'mobile.confirm'])

export function carriesSecret(kind: NoticeKind): boolean {
  return secretKinds.has(kind)
}
