import type { Component } from 'vue'
import type { Screen } from '../composables/useVisit.ts'
import BlockCheckScreen from './block/BlockCheckScreen.vue'
import BlockNumberScreen from './block/BlockNumberScreen.vue'
import BlockReasonScreen from './block/BlockReasonScreen.vue'
import BlockReceiptScreen from './block/BlockReceiptScreen.vue'
import CounterScreen from './counter/CounterScreen.vue'
import FarewellScreen from './FarewellScreen.vue'
import LetterAccountScreen from './letter/LetterAccountScreen.vue'
import LetterCheckScreen from './letter/LetterCheckScreen.vue'
import LetterNumberScreen from './letter/LetterNumberScreen.vue'
import LetterReceiptScreen from './letter/LetterReceiptScreen.vue'
import LetterSmsScreen from './letter/LetterSmsScreen.vue'
import PrivacyScreen from './privacy/PrivacyScreen.vue'
import StartScreen from './start/StartScreen.vue'
import TroubleScreen from './TroubleScreen.vue'

/** Every screen a visitor can come to. A new errand adds its screens here and its card to `start/StartScreen.vue`. */
export const screens: Record<Screen, Component> = {
  start: StartScreen,
  privacy: PrivacyScreen,
  counter: CounterScreen,
  letterAccount: LetterAccountScreen,
  letterSms: LetterSmsScreen,
  letterNumber: LetterNumberScreen,
  letterCheck: LetterCheckScreen,
  letterReceipt: LetterReceiptScreen,
  blockReason: BlockReasonScreen,
  blockNumber: BlockNumberScreen,
  blockCheck: BlockCheckScreen,
  blockReceipt: BlockReceiptScreen,
  farewell: FarewellScreen,
  trouble: TroubleScreen,
}
