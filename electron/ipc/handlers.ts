import { type CallName, calls } from '../../shared/bridge.ts'
import type { Answers, Kiosk } from '../kiosk/kiosk.ts'
import { kioskCalls } from './kiosk.ts'
import { letterCalls } from './letter.ts'
import type { Handlers } from './register.ts'
import { visitCalls } from './visit.ts'

export function createHandlers(kiosk: Kiosk): Handlers {
  const own = { ...kioskCalls(kiosk), ...visitCalls(kiosk), ...letterCalls(kiosk) }
  return { ...own, ...answersOf(kiosk, own) }
}

/** All other calls, which the kiosk answers by their names. */
function answersOf(kiosk: Kiosk, own: object): Answers {
  const names = (Object.keys(calls) as CallName[]).filter((name) => !(name in own)) as (keyof Answers)[]
  const answer = (name: keyof Answers) => (request: never) => kiosk.answers[name](request)
  return Object.fromEntries(names.map((name) => [name, answer(name)])) as unknown as Answers
}
