import type { Senders, TextMessage } from '../senders/sender.ts'

/** What would have gone to somebody. */
export interface Dropped extends TextMessage {
  at: Date
  /** Null: a text message. */
  subject: string | null
}

/** A demo's: on the screen it would be lost among more, and in memory it grows no further. */
const most = 100

/** Takes all that is sent, in memory only. */
export function createMailbox(clock: () => Date): { senders: Senders; newestFirst: () => Dropped[] } {
  let dropped: Dropped[] = []

  function take(message: Omit<Dropped, 'at'>) {
    const others = dropped.filter(({ noticeId }) => noticeId !== message.noticeId)
    dropped = [{ ...message, at: clock() }, ...others].slice(0, most)
    return Promise.resolve({ outcome: 'taken' } as const)
  }

  return {
    newestFirst: () => dropped,
    senders: { sms: (message) => take({ ...message, subject: null }), email: take },
  }
}
