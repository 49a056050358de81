import Type, { type Static } from 'typebox'

const closed = { additionalProperties: false }
/** Neither control characters nor halves of letters, which PostgreSQL doesn't take. */
const Text = Type.String({ minLength: 1, maxLength: 200, pattern: '^\\P{C}*$' })
const IsoDay = Type.String({ format: 'date', pattern: '^(1[89]|2\\d)' })
const Number11 = Type.String({ pattern: '^\\d{11}$' })
const PostCode = Type.String({ pattern: '^\\d{4}$' })
const careOf = Type.Optional(Text)

/** Rules: Addresses 1, 2. */
const Road = Type.Object(
  {
    form: Type.Literal('road'),
    street: Text,
    houseNumber: Type.Integer({ minimum: 1, maximum: 9999 }),
    houseLetter: Type.Optional(Type.String({ pattern: '^[A-Z]$' })),
    dwellingNumber: Type.Optional(Type.String({ pattern: '^[HULK]\\d{4}$' })),
    postCode: PostCode,
    careOf,
  },
  closed,
)
const positive = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const Cadastral = Type.Object(
  {
    form: Type.Literal('cadastral'),
    municipality: Text,
    farm: positive,
    unit: positive,
    postCode: PostCode,
    careOf,
  },
  closed,
)
const PostBox = Type.Object(
  { form: Type.Literal('post_box'), postBox: Text, postCode: PostCode, careOf },
  closed,
)
const Abroad = Type.Object(
  {
    form: Type.Literal('abroad'),
    lines: Type.Array(Text, { minItems: 1, maxItems: 6 }),
    country: Text,
  },
  closed,
)
const UnknownResidence = Type.Object({ form: Type.Literal('unknown_residence'), municipality: Text }, closed)

const Content = Type.Union([Road, Cadastral, PostBox, Abroad, UnknownResidence])
export const addressForms = Content.anyOf

const Address = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('bostedsadresse'),
      Type.Literal('oppholdsadresse'),
      Type.Literal('postadresse'),
      Type.Literal('postadresseIUtlandet'),
    ]),
    content: Content,
    validFrom: IsoDay,
    /** Left out while it is current. */
    validTo: Type.Optional(IsoDay),
  },
  closed,
)

/** A line of the file: everything the register knows of one person. Documented in `docs/REGISTER-IMPORT.md`. */
export const PersonRecord = Type.Object(
  {
    /** The one in force first, then those that led to it. */
    nationalIds: Type.Array(Number11, { minItems: 1, maxItems: 10 }),
    givenName: Text,
    middleName: Type.Optional(Text),
    familyName: Text,
    birthDate: IsoDay,
    status: Type.Union([
      Type.Literal('resident'),
      Type.Literal('emigrated'),
      Type.Literal('dead'),
      Type.Literal('d_number'),
    ]),
    grading: Type.Union([
      Type.Literal('ugradert'),
      Type.Literal('klientadresse'),
      Type.Literal('fortrolig'),
      Type.Literal('strengtFortrolig'),
    ]),
    householdId: Type.Optional(Type.String({ format: 'uuid' })),
    underGuardianship: Type.Optional(Type.Boolean()),
    /** By national identity number, as are the parents: whichever comes first in the file. */
    spouse: Type.Optional(Number11),
    parents: Type.Optional(Type.Array(Number11, { maxItems: 4 })),
    addresses: Type.Array(Address, { maxItems: 200 }),
  },
  closed,
)
export type PersonRecord = Static<typeof PersonRecord>
