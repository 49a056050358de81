import type { Kiosk } from '../kiosk/kiosk.ts'
import type { Handlers } from './register.ts'

export const letterCalls = (kiosk: Kiosk): Pick<Handlers, 'letter.order' | 'letter.block'> => ({
  'letter.order': (request) => kiosk.orderLetter(request),
  'letter.block': (request) => kiosk.blockLetters(request),
})
