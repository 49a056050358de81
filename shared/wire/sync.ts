import Type, { type Static } from 'typebox'
import { ExpectedDates } from '../domain/letter.ts'
import { Command, KeyId, WholeNumber } from './command.ts'

const closed = { additionalProperties: false }
const Chain = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** `POST /v1/sync`, with a bearer token from `POST /v1/token`. */
export const SyncRequest = Type.Object(
  {
    version: Type.Literal(1),
    epoch: WholeNumber(1),
    /** The newest command in the kiosk's outbox, sent or not: by it the store notices a restored or cloned kiosk. */
    head: Type.Object({ seq: WholeNumber(0), chain: Chain }, closed),
    /** The last event number the kiosk has stored; 0 at first. */
    cursor: WholeNumber(0),
    /** What the kiosk still holds is sealed to these, and what comes next: the store must not retire them. */
    heldKeyIds: Type.Array(KeyId, { maxItems: 16 }),
    commands: Type.Array(Command, { maxItems: 100 }),
  },
  closed,
)
export type SyncRequest = Static<typeof SyncRequest>

/**
 * `accepted`: durable at the store, whatever becomes of it. `duplicate`: the same id and the same bytes were accepted
 * before. `refused`: can never be accepted (bad signature, other bytes under a known id, can't be opened): quarantined
 * at both ends and reported. `retry`: not now.
 */
export const CommandOutcome = Type.Union([
  Type.Literal('accepted'),
  Type.Literal('duplicate'),
  Type.Literal('refused'),
  Type.Literal('retry'),
])
export type CommandOutcome = Static<typeof CommandOutcome>

const numbered = { number: WholeNumber(1), commandId: Type.String({ format: 'uuid' }) }

/**
 * Numbered per kiosk, without gaps. Neutral: the same for every national identity number (Rule: PIN-code letters 3).
 * `command.not_applied`: the visitor's grant was revoked, used up or too old when the command arrived.
 */
export const KioskEvent = Type.Union([
  Type.Object({ ...numbered, kind: Type.Literal('letter.received'), expected: ExpectedDates }),
  Type.Object({ ...numbered, kind: Type.Literal('block.in_force') }),
  Type.Object({ ...numbered, kind: Type.Literal('command.applied') }),
  Type.Object({ ...numbered, kind: Type.Literal('command.not_applied') }),
])
export type KioskEvent = Static<typeof KioskEvent>

export const SyncResponse = Type.Object({
  version: Type.Literal(1),
  /** New after the store was restored from a backup: then kiosks send again what they still hold. */
  incarnation: Type.String({ format: 'uuid' }),
  /** The epoch the kiosk must use from now on. Another than it sent: start again at seq 1 with an empty chain. */
  epoch: WholeNumber(1),
  outcomes: Type.Array(Type.Object({ commandId: Type.String({ format: 'uuid' }), outcome: CommandOutcome })),
  events: Type.Array(KioskEvent),
  /** The number of the last event here, or the cursor sent when there was none. */
  cursor: WholeNumber(0),
  more: Type.Boolean(),
  /** Ids are kept; sealed payloads received by the store before this instant are covered by its backups: drop them. */
  coveredUntil: Type.String({ format: 'date-time' }),
  /** Differs from what the kiosk holds: fetch `GET /v1/reference`. */
  referenceVersion: Type.String(),
})
export type SyncResponse = Static<typeof SyncResponse>
