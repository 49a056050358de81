import type { Screen, Visit } from '../composables/useVisit.ts'
import type { TextKey } from '../locales/texts.ts'
import type { IconName } from '../ui/icons.ts'

interface Errand {
  screen: Screen
  about?: string
  icon: IconName
  title: TextKey
  text?: TextKey
}

/** What a visitor can begin: from the start screen, and from the answers that lead to it. */
export const errands = {
  order: { screen: 'letterAccount', icon: 'letter', title: 'start.order.title', text: 'start.order.text' },
  block: { screen: 'blockReason', icon: 'lock', title: 'start.block.title', text: 'start.block.text' },
  address: {
    screen: 'addressStart',
    icon: 'home',
    title: 'address.start.title',
    text: 'address.start.text',
  },
  status: {
    screen: 'statusNumber',
    icon: 'calendar',
    title: 'start.status.title',
    text: 'start.status.text',
  },
  letterTrouble: {
    screen: 'letterTrouble',
    icon: 'warning',
    title: 'start.letterTrouble.title',
    text: 'start.letterTrouble.text',
  },
  overdue: {
    screen: 'letterTroubleStep',
    about: 'overdue',
    icon: 'calendar',
    title: 'letterTrouble.overdue.title',
  },
  renew: { screen: 'renewNumber', icon: 'lock', title: 'renew.title' },
  questions: {
    screen: 'questions',
    icon: 'question',
    title: 'start.questions.title',
    text: 'start.questions.text',
  },
  account: { screen: 'account', icon: 'person', title: 'start.account.title', text: 'start.account.text' },
  register: { screen: 'registerStart', icon: 'person', title: 'register.start.heading' },
  privacy: { screen: 'privacy', icon: 'shield', title: 'start.privacy' },
  noNumber: { screen: 'counter', about: 'noNumber', icon: 'counter', title: 'start.noNumber' },
  counter: { screen: 'counter', icon: 'counter', title: 'counter.find' },
} satisfies Record<string, Errand>

export type ErrandName = keyof typeof errands

export function errandCard(name: ErrandName): Errand {
  return errands[name]
}

export function begin(visit: Visit, name: ErrandName): void {
  const { screen, about } = errandCard(name)
  visit.go(screen, about)
}
