import Type, { type Static } from 'typebox'

/** `weekday`: 1 Monday … 7 Sunday. Times are local, `09:00`. */
export const OpeningHours = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  opens: Type.String({ pattern: '^\\d{2}:\\d{2}$' }),
  closes: Type.String({ pattern: '^\\d{2}:\\d{2}$' }),
})
export type OpeningHours = Static<typeof OpeningHours>

/** A tax office with its counter. */
export const Office = Type.Object({
  officeId: Type.String(),
  name: Type.String(),
  street: Type.String(),
  postCode: Type.String({ pattern: '^\\d{4}$' }),
  place: Type.String(),
  openingHours: Type.Array(OpeningHours),
})
export type Office = Static<typeof Office>
