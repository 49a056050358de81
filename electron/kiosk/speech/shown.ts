import type { Timers } from '../timers.ts'
import type { Saying } from './voice.ts'

/** Milliseconds: a slow reader's, and to notice that it is there at all. */
const perCharacter = 65
const toNotice = 800

/** What nobody can say here: it is only shown, for as long as it takes to read. */
export function shownFor(text: string, timers: Timers): Saying & { ended: Promise<'spoken' | 'stopped'> } {
  let finish: (outcome: 'spoken' | 'stopped') => void
  const ended = new Promise<'spoken' | 'stopped'>((resolve) => (finish = resolve))
  const cancel = timers.after(toNotice + text.length * perCharacter, () => finish('spoken'))
  return {
    ended,
    stop() {
      cancel()
      finish('stopped')
    },
  }
}
