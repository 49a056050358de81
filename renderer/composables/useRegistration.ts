import { provide, ref, watch, type InjectionKey, type Ref } from 'vue'
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
  const asking = createAsking(check)
  const registration: Registration = {
    ...asking,
    codeNumber: ref(0),
    code: ref(''),
    mobile: ref(''),
    email: ref(''),
    preferredChannel: ref('sms'),
    signInCodes: ref('sms'),
    newPassword: ref({ password: '', repeated: '' }),
    start: () =>
      asking.ask(
        () => bridge.registration.start({ nationalId: number.nationalId.value ?? '' }),
        ({ codeNumber }) => {
          registration.codeNumber.value = codeNumber
          registration.code.value = ''
          visit.go('registerCode')
        },
      ),
    enterCode: () =>
      asking.ask(
        (human) => bridge.registration.enterCode({ code: registration.code.value, ...human }),
        () => visit.go('registerContact'),
      ),
    complete: () =>
      asking.ask(
        () =>
          bridge.registration.complete({
            password: registration.newPassword.value.password,
            mobile: registration.mobile.value || null,
            email: registration.email.value || null,
            preferredChannel: registration.preferredChannel.value,
            signInCodes: registration.signInCodes.value,
            language: language.value,
          }),
        () => {
          signIn.password.value = registration.newPassword.value.password
          registration.newPassword.value = { password: '', repeated: '' }
          visit.replaceAll('start')
          visit.go('signInPassword')
          void signIn.start()
        },
      ),
  }
  const { code, mobile, email, newPassword } = registration
  watch([code, mobile, email, newPassword], asking.forget, { deep: true })
  provide(registrationKey, registration)
  return registration
}

export function useRegistration(): Registration {
  return required(registrationKey)
}
