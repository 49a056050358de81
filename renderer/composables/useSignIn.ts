import { provide, ref, shallowRef, watch, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { KioskDescription } from '../../shared/bridge.ts'
import type { SignInStep } from '../../shared/wire/signIn.ts'
import { required } from './required.ts'
import { createAsking, type Asking } from './useAsking.ts'
import { useBridge } from './useBridge.ts'
import type { HumanCheck } from './useHumanCheck.ts'
import type { IdentifiedVisitor } from './useIdentity.ts'
import type { TypedNumber } from './useNumber.ts'
import { signInFirst } from './useSignInFirst.ts'
import type { Screen, Visit } from './useVisit.ts'

export interface SignIn extends Asking {
  password: Ref<string>
  code: Ref<string>
  newPassword: Ref<{ password: string; repeated: string }>
  /** What the store asked for last. */
  step: ShallowRef<SignInStep | null>
  /** A code by SMS was sent, and a code of the letter preferred. */
  prefersLetter: Ref<boolean>
  /** A temporary password was sent, if there is an account: good for so many minutes. */
  sentFor: Ref<number | null>
  /** Has registered a moment ago. */
  isNew: Ref<boolean>
  start: () => Promise<void>
  /** Another code than the one that was asked for. */
  startAgain: () => Promise<void>
  preferLetter: () => Promise<void>
  choosePassword: () => Promise<void>
  enterCode: () => Promise<void>
  forgotPassword: () => Promise<void>
}

const signInKey: InjectionKey<SignIn> = Symbol('signIn')

const screenOf: Record<SignInStep['kind'], Screen> = {
  sms: 'signInCode',
  letter_code: 'signInCode',
  new_password: 'signInNewPassword',
  order_letter: 'signInOrderLetter',
}
const afterThePassword: readonly Screen[] = Object.values(screenOf)

/** For the app: from number and password by a code to whoever it is. Rules: MinID accounts 2, 3. */
export function provideSignIn(app: {
  kiosk: Ref<KioskDescription | null>
  visit: Visit
  number: TypedNumber
  visitor: IdentifiedVisitor
  check: HumanCheck
}): SignIn {
  const { visit, number, check } = app
  const bridge = useBridge()
  const asking = createAsking(visit, check)
  const { ask, tell, forget } = asking
  const goOnFromThere = signInFirst({ ...app, onSignedOut })

  function nationalId(): string {
    if (number.nationalId.value === null) throw new Error('a sign-in was begun before its number was checked')
    return number.nationalId.value
  }

  function onSignedOut(): void {
    tell({ ok: false, error: 'signed_out', seconds: null }, visit.screen.value)
  }

  /** The way back leads to the password, whatever was asked for meanwhile. */
  function goOn({ next }: { ok: true; next: SignInStep }): void {
    signIn.step.value = next
    signIn.code.value = ''
    if (afterThePassword.includes(visit.screen.value)) visit.back()
    visit.go(screenOf[next.kind])
  }

  const signIn: SignIn = {
    ...asking,
    password: ref(''),
    code: ref(''),
    newPassword: ref({ password: '', repeated: '' }),
    step: shallowRef(null),
    prefersLetter: ref(false),
    sentFor: ref(null),
    isNew: ref(false),
    start: () => {
      signIn.prefersLetter.value = false
      const { password } = signIn
      return ask(
        (human) => bridge.signIn.start({ nationalId: nationalId(), password: password.value, ...human }),
        goOn,
      )
    },
    preferLetter: () =>
      ask(
        () => bridge.signIn.preferLetterCode({}),
        (answer) => {
          signIn.prefersLetter.value = true
          goOn(answer)
        },
      ),
    startAgain: () => {
      if (signIn.newPassword.value.password === '') return signIn.start()
      // The temporary password was good once, and the new one is not in force before the code.
      visit.backTo('signInPassword')
      return signIn.forgotPassword()
    },
    choosePassword: () => ask(() => bridge.signIn.chooseNewPassword({ ...signIn.newPassword.value }), goOn),
    enterCode: () =>
      ask(
        () => bridge.signIn.enterCode({ code: signIn.code.value }),
        () => {
          // Whoever it was wants no password to be left in a field.
          signIn.password.value = ''
          signIn.code.value = ''
          signIn.newPassword.value = { password: '', repeated: '' }
          signIn.sentFor.value = null
          signIn.isNew.value = false
          goOnFromThere()
        },
      ),
    forgotPassword: () =>
      ask(
        () => bridge.password.forget({ nationalId: nationalId() }),
        ({ minutesValid }) => {
          signIn.password.value = ''
          signIn.sentFor.value = minutesValid
        },
      ),
  }
  watch([signIn.password, signIn.code, signIn.newPassword], forget, { deep: true })
  watch(number.typed, () => {
    signIn.sentFor.value = null
    signIn.isNew.value = false
  })
  provide(signInKey, signIn)
  return signIn
}

export function useSignIn(): SignIn {
  return required(signInKey)
}
