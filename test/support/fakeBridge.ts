import {
  type Bridge,
  type CallName,
  type EventBody,
  type EventName,
  type KioskDescription,
  type LetterOrder,
  type Response,
  type Utterance,
} from '../../shared/bridge.ts'
import { parseNationalId } from '../../shared/domain/nationalId.ts'
import { fakeAnswers, type FakedCall } from './fakeAnswers.ts'

/** A synthetic number (month + 80) that passes every check. */
export const syntheticNationalId = '01819000049'
/** Has the form of a real one, but nobody's yet: its owner would be born in 2039. */
export const unbornNationalId = '31123950057'
/** The receipt this fake always gives: its check symbol is right. */
export const fakeReference = 'K7QM-2XHA-9TRY'
export const fakeBlockId = 'block'

export const fakeKiosk: KioskDescription = {
  environment: 'demo',
  ready: true,
  online: true,
  language: 'nb',
  languages: ['nb', 'nn', 'se', 'en'],
  office: {
    officeId: 'oslo',
    name: 'Skattekontoret i Oslo',
    street: 'Schweigaards gate 17',
    postCode: '0191',
    place: 'Oslo',
    openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '15:00' })),
  },
  helpDeskTelephone: '800 30 300',
  helpDeskWritten: 'skatteetaten.no/kontakt',
  deliveryDays: { from: 1, to: 5 },
  anonymousLetters: { count: 2, days: 30 },
  envelope: {
    nb: 'Hvit konvolutt merket A-prioritet. Avsenderen står på baksiden.',
    nn: 'Kvit konvolutt merkt A-prioritet. Avsendaren står på baksida.',
    se: 'Vilges konvoluhtta mas lea A-prioritet-mearka. Sáddejeaddji lea duogábealde.',
    en: 'A white envelope marked A-priority. The sender is on the back.',
  },
  hasPrinter: true,
}

export interface FakeBridge extends Bridge {
  /** Names of the calls made so far, in order. */
  readonly called: string[]
  /** What the last call of that name was asked with. */
  asked(name: CallName): unknown
  tell<Name extends EventName>(name: Name, body: EventBody<Name>): void
  /** What was read aloud, in order; what is private only with headphones, as the real one does. */
  readonly said: readonly Utterance[]
  /** Plugs headphones in or pulls them out. */
  plug(areIn: boolean): void
}

interface Answer {
  ok?: boolean
  error?: string
}

export interface Wishes {
  kiosk?: Partial<KioskDescription>
  /** The disk is full: nothing is ever stored. */
  cannotStore?: boolean
  /** What reads aloud; by default there is a voice, no headphones, and nobody to bid farewell. */
  speech?: Partial<Response<'speech.describe'>>
  /** Headphones are plugged in while the page asks about them: it is told before it is answered. */
  pluggedWhileAsked?: boolean
  /** What these calls answer: one answer after the other, the last one from then on. */
  answers?: { [Name in FakedCall]?: Response<Name>[] }
  /** What these calls ask for never comes. */
  unanswered?: FakedCall[]
}

/**
 * Stands in for the main process where only screens are tested. It checks numbers as the real one does. Left out: the
 * disk, the store, the visit's clock and the end of a renderer; tests tell those events themselves.
 */
export function createFakeBridge({
  kiosk = {},
  cannotStore = false,
  answers = {},
  unanswered = [],
  speech = {},
  pluggedWhileAsked = false,
}: Wishes = {}): FakeBridge {
  const description = { ...fakeKiosk, ...kiosk }
  const listeners = new Map<EventName, Set<(body: never) => void>>()
  const called: string[] = []
  const requests = new Map<string, unknown>()
  /** Cloned as on its way to the main process, which no proxy, function or class survives: it throws as the bridge does. */
  const note = (name: string, request?: unknown) => {
    const arrived: unknown = structuredClone(request)
    called.push(name)
    requests.set(name, arrived)
    return Promise.resolve({})
  }

  const wished = new Map<string, unknown[]>(Object.entries(structuredClone(answers)))
  function answer(name: FakedCall, request: unknown): Promise<unknown> {
    return note(name, request).then(() => answerOf(name))
  }

  function answerOf(name: FakedCall): unknown {
    if (unanswered.includes(name)) return new Promise(() => undefined)
    const left = wished.get(name) ?? []
    const next = structuredClone((left.length > 1 ? left.shift() : left[0]) ?? fakeAnswers[name]) as Answer
    // As the main process does it: before the answer.
    if (name === 'signIn.enterCode' && next.ok === true) tell('visit.identity', { assurance: 'minid' })
    if (next.error === 'signed_out') tell('visit.identity', null)
    return next
  }
  /** `noun.verb` for every call that is answered so. */
  const nouns: Record<string, Record<string, unknown>> = {}
  for (const name of Object.keys(fakeAnswers) as FakedCall[]) {
    const [noun = '', verb = ''] = name.split('.')
    nouns[noun] = { ...nouns[noun], [verb]: (request: unknown) => answer(name, request) }
  }

  const said: Utterance[] = []
  const heard = { available: true, headphones: false, farewell: false, ...speech }
  function tell(name: EventName, body: unknown): void {
    for (const listener of listeners.get(name) ?? []) listener(structuredClone(body) as never)
  }

  const own = {
    called,
    said,
    speech: {
      describe: () => {
        if (pluggedWhileAsked) own.plug(true)
        return Promise.resolve({ ...heard })
      },
      say: (utterance: Utterance) => {
        const isWithheld = utterance.private && !heard.headphones
        if (!isWithheld) said.push(structuredClone(utterance))
        return Promise.resolve({ outcome: isWithheld ? 'withheld' : 'spoken' })
      },
      stop: () => Promise.resolve({}),
    },
    plug: (areIn: boolean) => {
      heard.headphones = areIn
      tell('speech.changed', { available: heard.available, headphones: areIn })
    },
    asked: (name: CallName) => requests.get(name),
    kiosk: { describe: () => Promise.resolve(structuredClone(description)) },
    visit: {
      ...nouns['visit'],
      start: () => note('visit.start'),
      touch: () => note('visit.touch'),
      end: () => note('visit.end'),
    },
    letter: {
      ...nouns['letter'],
      order: async (request: { nationalId: string }) => {
        await note('letter.order', request)
        const { nationalId } = request
        const parsed = parseNationalId(nationalId, description.environment)
        if (!parsed.ok) return parsed
        if (cannotStore) return { ok: false, error: 'not_stored' }
        const order: LetterOrder = { reference: fakeReference, state: 'stored', expected: null }
        return { ok: true, order }
      },
      block: async (request: { nationalId: string }) => {
        await note('letter.block', request)
        const { nationalId } = request
        const parsed = parseNationalId(nationalId, description.environment)
        if (!parsed.ok) return parsed
        if (cannotStore) return { ok: false, error: 'not_stored' }
        return { ok: true, block: { blockId: fakeBlockId, state: 'stored' } }
      },
    },
    on: (name: EventName, listener: (body: never) => void) => {
      const those = listeners.get(name) ?? new Set()
      listeners.set(name, those.add(listener))
      return () => those.delete(listener)
    },
    tell,
  }
  return { ...nouns, ...own } as unknown as FakeBridge
}
