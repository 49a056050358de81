import type { Kiosk } from '../kiosk/kiosk.ts'
import type { Handlers } from './register.ts'

export const visitCalls = (
  kiosk: Kiosk,
): Pick<Handlers, 'visit.start' | 'visit.touch' | 'visit.resume' | 'visit.end'> => ({
  'visit.start': () => {
    kiosk.startVisit()
    return {}
  },
  'visit.touch': () => {
    kiosk.touchVisit()
    return {}
  },
  'visit.resume': ({ password }) => ({ resumed: kiosk.resumeVisit(password) }),
  'visit.end': () => {
    kiosk.endVisit()
    return {}
  },
})
