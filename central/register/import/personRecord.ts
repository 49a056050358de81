import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { parseNationalId, type Environment } from '../../../shared/domain/nationalId.ts'
import type { AddressForm, AddressKind } from '../register.table.ts'

const closed = { additionalProperties: false }
const Text = Type.String({ minLength: 1, maxLength: 200 })
const IsoDay = Type.String({ format: 'date' })
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

const Address = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('bostedsadresse'),
      Type.Literal('oppholdsadresse'),
      Type.Literal('postadresse'),
      Type.Literal('postadresseIUtlandet'),
    ]),
    content: Type.Union([Road, Cadastral, PostBox, Abroad, UnknownResidence]),
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

/** Why a line is not taken. None of them repeats what stands there. */
export type LineProblem =
  | 'too_long'
  | 'not_json'
  | 'not_as_documented'
  | 'national_id'
  | 'address_form'
  | 'address_dates'
  | 'two_current_addresses'
  | 'numbers_of_two_persons'
  | 'refused_by_database'

export type ParsedLine = { ok: true; record: PersonRecord } | { ok: false; problem: LineProblem }

const compiled = Compile(PersonRecord)

const forms: Record<AddressKind, AddressForm['form'][]> = {
  bostedsadresse: ['road', 'cadastral', 'unknown_residence'],
  oppholdsadresse: ['road', 'cadastral', 'abroad'],
  postadresse: ['road', 'post_box'],
  postadresseIUtlandet: ['abroad'],
}

export function parsePersonLine(line: string, environment: Environment): ParsedLine {
  const record = parse(line)
  if (record === undefined) return refuse('not_json')
  if (!compiled.Check(record)) return refuse('not_as_documented')
  const { nationalIds, spouse, parents = [], addresses, status } = record
  const numbers = [...nationalIds, ...parents, ...(spouse === undefined ? [] : [spouse])]
  if (!numbers.every((number) => parseNationalId(number, environment).ok)) return refuse('national_id')
  if (!addresses.every(({ kind, content }) => forms[kind].includes(content.form)))
    return refuse('address_form')
  if (status === 'd_number' && addresses.some(({ kind }) => kind === 'bostedsadresse'))
    return refuse('address_form')
  if (!addresses.every(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo))
    return refuse('address_dates')
  const current = addresses.filter(({ validTo }) => validTo === undefined).map(({ kind }) => kind)
  return new Set(current).size === current.length ? { ok: true, record } : refuse('two_current_addresses')
}

/** The parser's own message would repeat the content. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function refuse(problem: LineProblem): ParsedLine {
  return { ok: false, problem }
}
