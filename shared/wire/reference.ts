import Type, { type Static } from 'typebox'
import { LetterPolicy } from '../domain/letter.ts'
import { Office } from '../domain/office.ts'

/** `G` street, `P` post box, `B` both, `S` service; `null`: the store has no category for it. Rule: Addresses 3. */
export const PostCode = Type.Object({
  postCode: Type.String({ pattern: '^\\d{4}$' }),
  place: Type.String(),
  category: Type.Union([
    Type.Literal('G'),
    Type.Literal('P'),
    Type.Literal('B'),
    Type.Literal('S'),
    Type.Null(),
  ]),
})
export type PostCode = Static<typeof PostCode>

/** `GET /v1/reference`: everything a kiosk needs to work without the network. No personal data. */
export const Reference = Type.Object({
  version: Type.String(),
  environment: Type.Union([Type.Literal('demo'), Type.Literal('production')]),
  office: Office,
  /** What the office offers, and first the one a visit begins in. A kiosk leaves out what it doesn't speak yet. */
  languages: Type.Array(Type.String(), { minItems: 1 }),
  helpDeskTelephone: Type.String(),
  /** For those who can't telephone: where they can write. */
  helpDeskWritten: Type.String(),
  letterPolicy: LetterPolicy,
  /** Public holidays of this year and the next two. */
  holidays: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  /** What the envelope looks like, by language. */
  envelope: Type.Record(Type.String(), Type.String()),
  /** Seal to the first; the others may still be in sealed commands. X25519 public key, base64. */
  sealingKeys: Type.Array(Type.Object({ keyId: Type.String(), publicKey: Type.String() }), { minItems: 1 }),
  postCodes: Type.Array(PostCode),
})
export type Reference = Static<typeof Reference>
