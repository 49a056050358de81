import { provide, ref, shallowRef, watch, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { SignInStep } from '../../shared/wire/signIn.ts'
import { required } from './required.ts'
import { createAsking, type Asking } from './useAsking.ts'
import { useBridge } from './useBridge.ts'
import type { HumanCheck } from './useHumanCheck.ts'
import type { IdentifiedVisitor } from './useIdentity.ts'
import type { TypedNumber } from './useNumber.ts'
import type { Screen, Visit } from './useVisit.ts'

export interface SignIn extends Asking {
  password: Ref<string>
  code: Ref<string>
  newPassword: Ref<{ password: string; repeated: string }>
  /** What the store asked for last. */
  step: ShallowRef<SignInStep | null>
  /** A temporary password was sent, if there is an account: good for so many minutes. */
  sentFor: Ref<number | null>
  start: () => Promise<void>
  preferLetter: () => Promise<void>
  choosePassword: () => Promise<void>
  enterCode: () => Promise<void>
  forgotPassword: () => Promise<void>
}

const signInKey: InjectionKey<SignIn> = Symbol('signIn')

/** What nobody sees who is not identified. */
const personal: readonly Screen[] = [
  'account',
  'ownLetters',
  'ownAccesses',
  'profile',
  'profileContact',
  'profileChannel',
  'profileCodes',
  'profileConfirm',
  'profilePassword',
]
const isPersonal = (screen: Screen) => personal.includes(screen)

const screenOf: Record<SignInStep['kind'], Screen> = {
  sms: 'signInCode',
  letter_code: 'signInCode',
  new_password: 'signInNewPassword',
  order_letter: 'signInOrderLetter',
}

/** For the app: from number and password by a code to whoever it is. Rules: MinID accounts 2, 3. */
export function provideSignIn(app: {
  visit: Visit
  number: TypedNumber
  visitor: IdentifiedVisitor
  check: HumanCheck
}): SignIn {
  const { visit, number, visitor, check } = app
  const bridge = useBridge()
  const asking = createAsking(check)
  const password = ref('')
  const code = ref('')
  const newPassword = ref({ password: '', repeated: '' })
  const step = shallowRef<SignInStep | null>(null)
  const sentFor = ref<number | null>(null)
  let wanted: Screen = 'account'

  watch([password, code, newPassword, number.typed], asking.forget, { deep: true })

  function nationalId(): string {
    if (number.nationalId.value === null) throw new Error('a sign-in was begun before its number was checked')
    return number.nationalId.value
  }

  function goOn({ next }: { ok: true; next: SignInStep }): void {
    step.value = next
    code.value = ''
    const screen = screenOf[next.kind]
    if (visit.screen.value !== screen) visit.go(screen)
  }

  /** Whoever it was wants no password to be left in a field. */
  function arrive(): void {
    password.value = ''
    code.value = ''
    newPassword.value = { password: '', repeated: '' }
    sentFor.value = null
    visit.replaceAll('start')
    visit.go(wanted)
  }

  // Whoever wants to see something personal, or is signed out before it, signs in first and comes back to it.
  watch([visit.screen, visitor.isIdentified], ([screen, isIdentified], [, wasIdentified]) => {
    if (isIdentified || !isPersonal(screen)) return
    wanted = screen
    visit.back()
    visit.go('signInNumber')
    if (number.nationalId.value !== null) visit.go('signInPassword')
    if (wasIdentified) asking.refusal.value = { ok: false, error: 'signed_out', seconds: null }
  })

  const signIn: SignIn = {
    ...asking,
    password,
    code,
    newPassword,
    step,
    sentFor,
    start: () =>
      asking.ask(
        (human) => bridge.signIn.start({ nationalId: nationalId(), password: password.value, ...human }),
        goOn,
      ),
    preferLetter: () => asking.ask(() => bridge.signIn.preferLetterCode({}), goOn),
    choosePassword: () => asking.ask(() => bridge.signIn.chooseNewPassword(newPassword.value), goOn),
    enterCode: () => asking.ask(() => bridge.signIn.enterCode({ code: code.value }), arrive),
    forgotPassword: () =>
      asking.ask(
        () => bridge.password.forget({ nationalId: nationalId() }),
        ({ minutesValid }) => {
          password.value = ''
          sentFor.value = minutesValid
        },
      ),
  }
  provide(signInKey, signIn)
  return signIn
}

export function useSignIn(): SignIn {
  return required(signInKey)
}
