import { provide, ref, shallowRef, watch, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { Profile } from '../../shared/wire/account.ts'
import type { ContactChoices } from '../../shared/wire/contactChoices.ts'
import { required } from './required.ts'
import { createAsking, type Asking } from './useAsking.ts'
import { useBridge } from './useBridge.ts'
import type { HumanCheck } from './useHumanCheck.ts'
import type { IdentifiedVisitor } from './useIdentity.ts'
import type { TypedNumber } from './useNumber.ts'
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
  /** What was changed last, to be said once. */
  changed: Ref<'profile' | 'password' | null>
  read: () => Promise<void>
  /** Confirms all of it, too; then a new mobile waits for its code. */
  change: (change: Change) => Promise<void>
  confirmMobile: () => Promise<void>
  changePassword: () => Promise<void>
}

const profileKey: InjectionKey<OwnProfile> = Symbol('profile')

/** For the app: how the visitor is reached, and where codes come from. Rules: MinID accounts 1, 2, 7. */
export function provideProfile(app: {
  visit: Visit
  number: TypedNumber
  visitor: IdentifiedVisitor
  check: HumanCheck
}): OwnProfile {
  const { visit, number, visitor, check } = app
  const bridge = useBridge()
  const { language } = useText()
  const asking = createAsking(visit, check)

  function show(profile: Profile | null): void {
    own.profile.value = profile
    own.mobile.value = mobileOf(profile)
    own.email.value = emailOf(profile)
  }

  /** What is being typed stays. */
  function refresh(profile: Profile): void {
    const before = own.profile.value
    own.profile.value = profile
    if (own.mobile.value === mobileOf(before)) own.mobile.value = mobileOf(profile)
    if (own.email.value === emailOf(before)) own.email.value = emailOf(profile)
  }

  /** A number that waits for its code waits on, whatever else is changed. */
  function choices(change: Change): ContactChoices {
    const known = own.profile.value
    if (known === null) throw new Error('a profile was changed before it was read')
    const { email, preferredChannel, signInCodes } = known
    const mobile = known.mobileToConfirm ?? known.mobile
    return { mobile, email, preferredChannel, signInCodes, language: language.value, ...change }
  }

  function arrive(changed: 'profile' | 'password'): void {
    own.changed.value = changed
    visit.backTo('profile')
  }

  const own: OwnProfile = {
    ...asking,
    profile: shallowRef(null),
    mobile: ref(''),
    email: ref(''),
    code: ref(''),
    current: ref(''),
    newPassword: ref({ password: '', repeated: '' }),
    changed: ref(null),
    read: () =>
      asking.ask(
        () => bridge.profile.read({}),
        ({ profile }) => refresh(profile),
      ),
    change: (change) =>
      asking.ask(
        () => bridge.profile.change(choices(change)),
        ({ profile }) => {
          show(profile)
          own.code.value = ''
          arrive('profile')
          if (profile.mobileToConfirm === null) return
          own.changed.value = null
          visit.go('profileConfirm')
        },
      ),
    confirmMobile: () =>
      asking.ask(
        () => bridge.profile.confirmMobile({ code: own.code.value }),
        ({ profile }) => {
          show(profile)
          own.code.value = ''
          arrive('profile')
        },
      ),
    changePassword: () =>
      asking.ask(
        (human) => {
          // Whom a clerk has verified may have forgotten theirs.
          const isVerified = visitor.identity.value?.assurance === 'clerk_verified'
          const current = isVerified ? null : own.current.value
          return bridge.password.change({ current, ...own.newPassword.value, ...human })
        },
        () => {
          own.current.value = ''
          own.newPassword.value = { password: '', repeated: '' }
          arrive('password')
        },
      ),
  }
  watch([own.mobile, own.email, own.code, own.current, own.newPassword], asking.forget, { deep: true })
  // Another number is another person's.
  watch(number.typed, () => show(null))
  provide(profileKey, own)
  return own
}

function mobileOf(profile: Profile | null): string {
  return profile?.mobileToConfirm ?? profile?.mobile ?? ''
}

function emailOf(profile: Profile | null): string {
  return profile?.email ?? ''
}

export function useProfile(): OwnProfile {
  return required(profileKey)
}
