import type {
  EventBody,
  EventName,
  Handlers,
  KioskDescription,
  LetterBlockResult,
  LetterOrderResult,
  Request,
} from '../../shared/bridge.ts'

/** The calls of the bridge that the kiosk answers by name, one for one. */
export type Answers = Omit<
  Handlers,
  | 'kiosk.describe'
  | 'visit.start'
  | 'visit.touch'
  | 'visit.resume'
  | 'visit.end'
  | 'letter.order'
  | 'letter.block'
>

/** The kiosk as the shell sees it: everything behind the bridge, nothing of Electron. */
export interface Kiosk {
  describe(): KioskDescription
  /** Idle → open; an open visit stays as it is. */
  startVisit(): void
  touchVisit(): void
  /** "I need more time", with the password of whoever is identified. @returns whether the visit goes on */
  resumeVisit(password: string | null): boolean
  endVisit(): void
  blockLetters(request: Request<'letter.block'>): LetterBlockResult
  orderLetter(request: Request<'letter.order'>): LetterOrderResult
  readonly answers: Answers
  /** What screens are told, by name of the bridge event. Returns the unsubscribe. */
  on<Name extends EventName>(name: Name, listener: (body: EventBody<Name>) => void): () => void
  /** After every end of a visit, by the visitor or the clock: the shell then drops renderer and partition. */
  onVisitEnded(listener: () => void): () => void
  close(): Promise<void>
}
