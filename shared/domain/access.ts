/**
 * Why somebody is looked up or something of theirs is changed: as the audit log says it, and the kind under which its
 * person reads it on screen (`accesses.purpose.<kind>`). Rule: Languages, law, access.
 */
const purposes = {
  'sign in': 'signIn',
  'register as a user': 'registration',
  'change profile': 'profile',
  'new password': 'password',
  'forgotten password': 'password',
  'release a lock': 'lock',
  'verify identity by passport': 'identity',
  'verify identity by national ID card': 'identity',
  'show own data': 'ownData',
  'order a letter with codes': 'order',
  'address a PIN-code letter': 'order',
  'block PIN codes': 'block',
  'let PIN codes work again': 'lift',
  'block letters on request': 'helpDesk',
  'reorder on request': 'helpDesk',
  'answer callers about codes they ordered': 'helpDesk',
  'judge a move notification': 'move',
  'show moves': 'move',
  'hand a move to the register': 'move',
} as const

/** What a purpose with something's id begins with. */
const beginnings = { 'move ': 'move', 'notice ': 'notice' } as const

/** What lies outside of what a person reads of themselves. */
type OfNobody = 'keep the register' | 'work' | `staff ${string}`

export type AccessPurpose = keyof typeof purposes | `${keyof typeof beginnings}${string}` | OfNobody

export type PurposeKind =
  | (typeof purposes)[keyof typeof purposes]
  | (typeof beginnings)[keyof typeof beginnings]
  /** From an older or newer version of the store. */
  | 'other'

export function purposeKind(purpose: string): PurposeKind {
  if (Object.hasOwn(purposes, purpose)) return purposes[purpose as keyof typeof purposes]
  const beginning = Object.entries(beginnings).find(([words]) => purpose.startsWith(words))
  return beginning?.[1] ?? 'other'
}

/** Who it was: `accesses.role.<kind>`. */
const roles = {
  kiosk: 'kiosk',
  clerk: 'clerk',
  technician: 'technician',
  help_desk: 'helpDesk',
  'help desk': 'helpDesk',
  'letter production': 'letters',
  notices: 'notices',
  'move hand-over': 'moves',
  register: 'register',
} as const

export type RoleKind = (typeof roles)[keyof typeof roles] | 'other'

export function roleKind(role: string): RoleKind {
  return Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : 'other'
}
