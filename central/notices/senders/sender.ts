/** What a gateway made of a message. Never its own words: they may repeat whom it was for. */
export type Delivery =
  | { outcome: 'taken' }
  /** It may work another time; `code` is for the log. */
  | { outcome: 'later'; code: string; askedSeconds?: number }
  /** It never will. */
  | { outcome: 'refused'; code: string }

interface Message {
  /** The same each time this notice is sent, so that a gateway or mailbox can tell a repetition. */
  noticeId: string
  /** `+4790000000`, or an e-mail address. */
  to: string
  language: string
  text: string
}

export type TextMessage = Message
export interface Email extends Message {
  subject: string
}

/** Both settle within the policy's lease and throw for bugs only. */
export interface Senders {
  sms: (message: TextMessage) => Promise<Delivery>
  email: (message: Email) => Promise<Delivery>
}
