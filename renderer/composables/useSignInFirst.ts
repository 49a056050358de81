import { watch, type Ref } from 'vue'
import type { KioskDescription } from '../../shared/bridge.ts'
import type { IdentifiedVisitor } from './useIdentity.ts'
import type { TypedNumber } from './useNumber.ts'
import type { Screen, Visit } from './useVisit.ts'

/** What nobody sees who is not identified: whoever goes there signs in first. */
const personal: ReadonlySet<Screen> = new Set([
  'account',
  'letterOwn',
  'ownLetters',
  'ownAccesses',
  'profile',
  'profileMobile',
  'profileEmail',
  'profileChannel',
  'profileCodes',
  'profileConfirm',
  'profilePassword',
  'addressStart',
  'addressPostCode',
  'addressStreet',
  'addressDwelling',
  'addressDate',
  'addressMovers',
  'addressLetter',
  'addressCheck',
  'addressMoves',
  'addressAnswer',
])

/** Whoever is identified need not say who they are: where an errand would ask for that, it goes on with this. */
const known: Partial<Record<Screen, Screen>> = {
  letterAccount: 'letterOwn',
  letterNumber: 'letterOwn',
  letterCheck: 'letterOwn',
}

interface App {
  kiosk: Ref<KioskDescription | null>
  visit: Visit
  number: TypedNumber
  visitor: IdentifiedVisitor
  /** The store no longer knows the visitor, who did not ask for that. */
  onSignedOut: () => void
}

/**
 * For the app: before anything personal stands the sign-in. Whoever is signed out in the middle comes back to where they
 * were, way back and all.
 * @returns what leads on, once somebody is identified
 */
export function signInFirst({ kiosk, visit, number, visitor, onSignedOut }: App): () => void {
  let comeBack = () => arriveAt('account')

  function arriveAt(screen: Screen, about?: string | null): void {
    visit.replaceAll('start')
    visit.go(screen, about ?? undefined)
  }

  /** Another person's number leads nowhere where the first one was. */
  function remember(): void {
    const resume = visit.mark()
    const owner = number.nationalId.value
    comeBack = () => (number.nationalId.value === owner ? resume() : arriveAt('account'))
    visit.replaceAll('start')
  }

  watch([visit.screen, visitor.isIdentified], ([screen, isIdentified], [, wasIdentified]) => {
    const own = known[screen]
    if (isIdentified && own !== undefined) {
      visit.back()
      visit.go(own)
    }
    if (isIdentified || !personal.has(screen)) return
    const about = visit.about.value
    if (wasIdentified) remember()
    else {
      comeBack = () => arriveAt(screen, about)
      visit.back()
    }
    visit.go('signInNumber')
    if (number.nationalId.value !== null && kiosk.value?.online === true) visit.go('signInPassword')
    if (wasIdentified) onSignedOut()
  })

  return () => comeBack()
}
