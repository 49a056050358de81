/** A message to the register, numbered from 1 without a gap. */
export interface OutgoingMessage {
  sequence: number
  /** XML */
  content: string
}

/** What the register says about a message. */
export interface RegisterAnswer {
  /** `avsendersMeldingsidentifikator` */
  moveId: string
  result: 'registered' | 'refused'
  /** Why it was refused, in the register's words. */
  reason: string | null
}

/** Where in the answers something stands that is none, counted from 1, and what is wrong with it. */
export interface Unreadable {
  position: number
  problem: string
}

/**
 * The way to the National Population Register and back. Files ({@link registerFiles}) implement it; a connector to the
 * national service can take their place.
 */
export interface RegisterConnection {
  /** Durable when it returns. After a crash the same message comes again, which must change nothing. */
  deliver(message: OutgoingMessage): Promise<void>
  answers(): Promise<{ answers: RegisterAnswer[]; unreadable: Unreadable[] }>
}
