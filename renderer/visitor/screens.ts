import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'
import type { Screen } from '../composables/useVisit.ts'
import FarewellScreen from './FarewellScreen.vue'
import StartScreen from './start/StartScreen.vue'
import TroubleScreen from './TroubleScreen.vue'

/** Loaded when the first screen stands, so that nobody waits for an errand that somebody else has. */
const later = {
  privacy: () => import('./privacy/PrivacyScreen.vue'),
  counter: () => import('./counter/CounterScreen.vue'),
  questions: () => import('./questions/QuestionsScreen.vue'),
  questionsTheme: () => import('./questions/ThemeScreen.vue'),
  questionsSearch: () => import('./questions/SearchScreen.vue'),
  questionsFound: () => import('./questions/FoundScreen.vue'),
  questionsAnswer: () => import('./questions/AnswerScreen.vue'),
  letterAccount: () => import('./letter/LetterAccountScreen.vue'),
  letterSms: () => import('./letter/LetterSmsScreen.vue'),
  letterNumber: () => import('./letter/LetterNumberScreen.vue'),
  letterCheck: () => import('./letter/LetterCheckScreen.vue'),
  letterOwn: () => import('./letter/LetterOwnScreen.vue'),
  letterReceipt: () => import('./letter/LetterReceiptScreen.vue'),
  blockReason: () => import('./block/BlockReasonScreen.vue'),
  blockNumber: () => import('./block/BlockNumberScreen.vue'),
  blockCheck: () => import('./block/BlockCheckScreen.vue'),
  blockReceipt: () => import('./block/BlockReceiptScreen.vue'),
  signInNumber: () => import('./signIn/SignInNumberScreen.vue'),
  signInOffline: () => import('./signIn/SignInOfflineScreen.vue'),
  signInPassword: () => import('./signIn/SignInPasswordScreen.vue'),
  signInCode: () => import('./signIn/SignInCodeScreen.vue'),
  signInNewPassword: () => import('./signIn/SignInNewPasswordScreen.vue'),
  signInOrderLetter: () => import('./signIn/SignInOrderLetterScreen.vue'),
  humanCheck: () => import('./humanCheck/HumanCheckScreen.vue'),
  registerStart: () => import('./register/RegisterStartScreen.vue'),
  registerNumber: () => import('./register/RegisterNumberScreen.vue'),
  registerCode: () => import('./register/RegisterCodeScreen.vue'),
  registerMobile: () => import('./register/RegisterMobileScreen.vue'),
  registerEmail: () => import('./register/RegisterEmailScreen.vue'),
  registerChannel: () => import('./register/RegisterChannelScreen.vue'),
  registerCodes: () => import('./register/RegisterCodesScreen.vue'),
  registerPassword: () => import('./register/RegisterPasswordScreen.vue'),
  account: () => import('./account/AccountScreen.vue'),
  profile: () => import('./profile/ProfileScreen.vue'),
  profileMobile: () => import('./profile/ProfileMobileScreen.vue'),
  profileEmail: () => import('./profile/ProfileEmailScreen.vue'),
  profileChannel: () => import('./profile/ProfileChannelScreen.vue'),
  profileCodes: () => import('./profile/ProfileCodesScreen.vue'),
  profileConfirm: () => import('./profile/ProfileConfirmScreen.vue'),
  profilePassword: () => import('./profile/ProfilePasswordScreen.vue'),
  ownLetters: () => import('./overview/OwnLettersScreen.vue'),
  ownAccesses: () => import('./overview/OwnAccessesScreen.vue'),
  letterTrouble: () => import('./letterTrouble/LetterTroubleScreen.vue'),
  letterTroubleStep: () => import('./letterTrouble/LetterTroubleStepScreen.vue'),
  statusNumber: () => import('./status/StatusNumberScreen.vue'),
  statusAnswer: () => import('./status/StatusAnswerScreen.vue'),
  renewNumber: () => import('./renew/RenewNumberScreen.vue'),
  renewCheck: () => import('./renew/RenewCheckScreen.vue'),
  addressStart: () => import('./address/AddressStartScreen.vue'),
  addressOther: () => import('./address/AddressOtherScreen.vue'),
  addressCounter: () => import('./address/AddressCounterScreen.vue'),
  addressPostCode: () => import('./address/AddressPostCodeScreen.vue'),
  addressStreet: () => import('./address/AddressStreetScreen.vue'),
  addressDwelling: () => import('./address/AddressDwellingScreen.vue'),
  addressDate: () => import('./address/AddressDateScreen.vue'),
  addressMovers: () => import('./address/AddressMoversScreen.vue'),
  addressLetter: () => import('./address/AddressLetterScreen.vue'),
  addressCheck: () => import('./address/AddressCheckScreen.vue'),
  addressReceipt: () => import('./address/AddressReceiptScreen.vue'),
  addressMoves: () => import('./address/AddressMovesScreen.vue'),
  addressAnswer: () => import('./address/AddressAnswerScreen.vue'),
} satisfies Partial<Record<Screen, AsyncComponentLoader>>

type Later = keyof typeof later

/** Every screen a visitor can come to. A new errand adds its screens to {@link later} and itself to `errands.ts`. */
export const screens: Record<Screen, Component> = {
  start: StartScreen,
  farewell: FarewellScreen,
  trouble: TroubleScreen,
  ...(Object.fromEntries(
    Object.entries(later).map(([name, load]) => [name, defineAsyncComponent(load as AsyncComponentLoader)]),
  ) as Record<Later, Component>),
}

/** Gets them all, so that each is there when it is asked for. */
export async function loadScreens(): Promise<void> {
  await Promise.all(Object.values(later).map((load) => load()))
}
