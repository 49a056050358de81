import type { Kiosk } from '../kiosk/kiosk.ts'
import { kioskCalls } from './kiosk.ts'
import { letterCalls } from './letter.ts'
import type { Handlers } from './register.ts'
import { visitCalls } from './visit.ts'

export const createHandlers = (kiosk: Kiosk): Handlers => ({
  ...kioskCalls(kiosk),
  ...visitCalls(kiosk),
  ...letterCalls(kiosk),
})
