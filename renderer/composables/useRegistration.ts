import { provide, ref, watch, type InjectionKey, type Ref } from 'vue'
import type { Request, StoreRefusal } from '../../shared/bridge.ts'
import type { ContactChoices } from '../../shared/wire/contactChoices.ts'
import { required } from './required.ts'
import { createAsking, type Asking } from './useAsking.ts'
import { useBridge } from './useBridge.ts'
import type { TypedNumber } from './useNumber.ts'
import type { SignIn } from './useSignIn.ts'
import type { HumanCheck } from './useHumanCheck.ts'
import { useText } from './useText.ts'
import type { Visit } from './useVisit.ts'

export interface Registration extends Asking {
  /** Which code of the letter is asked for. */
  codeNumber: Ref<number>
  code: Ref<string>
  /** The number is the visitor's own: its code is used. */
  isProven: Ref<boolean>
  mobile: Ref<string>
  email: Ref<string>
  preferredChannel: Ref<ContactChoices['preferredChannel']>
  signInCodes: Ref<ContactChoices['signInCodes']>
  newPassword: Ref<{ password: string; repeated: string }>
  start: () => Promise<void>
  enterCode: () => Promise<void>
  complete: () => Promise<void>
}

const registrationKey: InjectionKey<Registration> = Symbol('registration')

/** For the app: a new user, by a code of the letter, who is signed in with what was just chosen. Rule: MinID accounts 1. */
export function provideRegistration(app: {
  visit: Visit
  number: TypedNumber
  signIn: SignIn
  check: HumanCheck
}): Registration {
  const { visit, number, signIn, check } = app
  const bridge = useBridge()
  const { language } = useText()
  const asking = createAsking(visit, check)

  function chosen(): Request<'registration.complete'> {
    const { newPassword, mobile, email, preferredChannel, signInCodes } = registration
    return {
      password: newPassword.value.password,
      mobile: mobile.value.trim() || null,
      email: email.value.trim() || null,
      preferredChannel: preferredChannel.value,
      signInCodes: signInCodes.value,
      language: language.value,
    }
  }

  function signInAsNew(): void {
    signIn.password.value = registration.newPassword.value.password
    signIn.isNew.value = true
    registration.newPassword.value = { password: '', repeated: '' }
    registration.isProven.value = false
    visit.replaceAll('start')
    visit.go('signInNumber')
    visit.go('signInPassword')
    void signIn.start()
  }

  /** It took too long. All that was typed stays. */
  function beginAnew(refusal: StoreRefusal): void {
    registration.isProven.value = false
    visit.backTo('registerStart')
    asking.tell(refusal, 'registerStart')
  }

  const registration: Registration = {
    ...asking,
    codeNumber: ref(0),
    code: ref(''),
    isProven: ref(false),
    mobile: ref(''),
    email: ref(''),
    preferredChannel: ref('sms'),
    signInCodes: ref('sms'),
    newPassword: ref({ password: '', repeated: '' }),
    start: async () => {
      if (registration.isProven.value) return visit.go('registerMobile')
      const nationalId = number.nationalId.value ?? ''
      await asking.ask(
        () => bridge.registration.start({ nationalId }),
        ({ codeNumber }) => {
          registration.codeNumber.value = codeNumber
          registration.code.value = ''
          if (visit.screen.value !== 'registerCode') visit.go('registerCode')
        },
      )
    },
    enterCode: () =>
      asking.ask(
        (human) => bridge.registration.enterCode({ code: registration.code.value, ...human }),
        () => {
          registration.isProven.value = true
          // A code is good once: the way back leads past it.
          visit.back()
          visit.go('registerMobile')
        },
      ),
    complete: async () => {
      await asking.ask(() => bridge.registration.complete(chosen()), signInAsNew)
      if (asking.refusal.value?.error === 'code_refused') beginAnew(asking.refusal.value)
    },
  }
  const { code, mobile, email, newPassword } = registration
  watch([code, mobile, email, newPassword], asking.forget, { deep: true })
  watch(number.typed, () => (registration.isProven.value = false))
  provide(registrationKey, registration)
  return registration
}

export function useRegistration(): Registration {
  return required(registrationKey)
}
