import { provide, ref, shallowRef, watch, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { Profile } from '../../shared/wire/account.ts'
import type { ContactChoices } from '../../shared/wire/contactChoices.ts'
import { required } from './required.ts'
import { createAsking, type Asking } from './useAsking.ts'
import { useBridge } from './useBridge.ts'
import type { HumanCheck } from './useHumanCheck.ts'
import { useText } from './useText.ts'
import type { Visit } from './useVisit.ts'

type Change = Partial<Pick<ContactChoices, 'mobile' | 'email' | 'preferredChannel' | 'signInCodes'>>

export interface OwnProfile extends Asking {
  /** `null` until the store has answered. */
  profile: ShallowRef<Profile | null>
  /** As typed. */
  mobile: Ref<string>
  email: Ref<string>
  code: Ref<string>
  current: Ref<string>
  newPassword: Ref<{ password: string; repeated: string }>
  read: () => Promise<void>
  /** Confirms all of it, too; then a new mobile waits for its code. */
  change: (change: Change) => Promise<void>
  confirmMobile: () => Promise<void>
  changePassword: () => Promise<void>
}

const profileKey: InjectionKey<OwnProfile> = Symbol('profile')

/** For the app: how the visitor is reached, and where codes come from. Rules: MinID accounts 1, 2, 7. */
export function provideProfile(visit: Visit, check: HumanCheck): OwnProfile {
  const bridge = useBridge()
  const { language } = useText()
  const asking = createAsking(check)

  function show({ profile: answered }: { profile: Profile }): void {
    own.profile.value = answered
    own.mobile.value = answered.mobileToConfirm ?? answered.mobile ?? ''
    own.email.value = answered.email ?? ''
  }

  function choices(change: Change): ContactChoices {
    const known = own.profile.value
    return {
      mobile: known?.mobile ?? null,
      email: known?.email ?? null,
      preferredChannel: known?.preferredChannel ?? 'sms',
      signInCodes: known?.signInCodes ?? 'sms',
      language: language.value,
      ...change,
    }
  }

  const own: OwnProfile = {
    ...asking,
    profile: shallowRef(null),
    mobile: ref(''),
    email: ref(''),
    code: ref(''),
    current: ref(''),
    newPassword: ref({ password: '', repeated: '' }),
    read: () => asking.ask(() => bridge.profile.read({}), show),
    change: (change) =>
      asking.ask(
        () => bridge.profile.change(choices(change)),
        (answer) => {
          show(answer)
          own.code.value = ''
          visit.backTo('profile')
          if (answer.profile.mobileToConfirm !== null) visit.go('profileConfirm')
        },
      ),
    confirmMobile: () =>
      asking.ask(
        () => bridge.profile.confirmMobile({ code: own.code.value }),
        (answer) => {
          show(answer)
          visit.backTo('profile')
        },
      ),
    changePassword: () =>
      asking.ask(
        () => bridge.password.change({ current: own.current.value, ...own.newPassword.value }),
        () => {
          own.current.value = ''
          own.newPassword.value = { password: '', repeated: '' }
          visit.backTo('profile')
        },
      ),
  }
  watch([own.mobile, own.email, own.code, own.current, own.newPassword], asking.forget, { deep: true })
  provide(profileKey, own)
  return own
}

export function useProfile(): OwnProfile {
  return required(profileKey)
}
