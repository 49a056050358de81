import type { Kiosk } from '../kiosk/kiosk.ts'
import type { Handlers } from './register.ts'

export const kioskCalls = (kiosk: Kiosk): Pick<Handlers, 'kiosk.describe'> => ({
  'kiosk.describe': () => kiosk.describe(),
})
