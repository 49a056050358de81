import type {
  EventBody,
  EventName,
  KioskDescription,
  LetterBlockResult,
  LetterOrderResult,
  Request,
} from '../../shared/bridge.ts'

/** The kiosk as the shell sees it: everything behind the bridge, nothing of Electron. */
export interface Kiosk {
  describe(): KioskDescription
  /** Idle → open; an open visit stays as it is. */
  startVisit(): void
  touchVisit(): void
  endVisit(): void
  blockLetters(request: Request<'letter.block'>): LetterBlockResult
  orderLetter(request: Request<'letter.order'>): LetterOrderResult
  /** What screens are told, by name of the bridge event. Returns the unsubscribe. */
  on<Name extends EventName>(name: Name, listener: (body: EventBody<Name>) => void): () => void
  /** After every end of a visit, by the visitor or the clock: the shell then drops renderer and partition. */
  onVisitEnded(listener: () => void): () => void
  close(): Promise<void>
}
