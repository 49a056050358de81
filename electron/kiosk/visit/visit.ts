import { v7 as newVisitId } from 'uuid'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import type { Action } from '../../../shared/wire/action.ts'

/** A password that can be recognised, and not read. */
export type PasswordMatch = (password: string) => boolean

export interface SignInUnderWay {
  signInId: string
  nationalId: NationalId
  matches: PasswordMatch
}

export interface IdentifiedVisitor {
  assurance: 'minid' | 'clerk_verified'
  nationalId: NationalId
  /** What the store lets this visit do; ends by itself. */
  grant: string
  /** null for whom a clerk has verified. */
  matches: PasswordMatch | null
}

/** One visitor's time at the kiosk. All of it lives in memory only, and goes with it. */
export interface Visit {
  readonly visitId: string
  /** All that was stored, by command id: whoever did it hears what becomes of it, and may have a receipt. */
  readonly commands: Map<string, Action['kind']>
  /** The orders made, by number: command ids. The same number again answers the same order. */
  readonly orders: Map<string, string>
  /** The blocks made, likewise. */
  readonly blocks: Map<string, string>
  /** What else an identified visitor had done, by its content. */
  readonly actions: Map<string, string>
  signIn: SignInUnderWay | null
  registrationId: string | null
  humanCheckId: string | null
  visitor: IdentifiedVisitor | null
}

export function newVisit(): Visit {
  return {
    visitId: newVisitId(),
    commands: new Map(),
    orders: new Map(),
    blocks: new Map(),
    actions: new Map(),
    signIn: null,
    registrationId: null,
    humanCheckId: null,
    visitor: null,
  }
}

/** Whoever still holds it (a request under way) holds nothing of the visitor. */
export function forgetVisit(visit: Visit): void {
  visit.commands.clear()
  visit.orders.clear()
  visit.blocks.clear()
  visit.actions.clear()
  visit.signIn = null
  visit.registrationId = null
  visit.humanCheckId = null
  visit.visitor = null
}
