import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'

const MaybeText = Type.Union([Type.String({ maxLength: 254 }), Type.Null()])

/** What a user has chosen. Rules: MinID accounts 1–3. */
export const ContactChoices = Type.Object(
  {
    /** As typed; foreign numbers with their country code. */
    mobile: MaybeText,
    email: MaybeText,
    /** Where notices and temporary passwords go. */
    preferredChannel: Type.Union([Type.Literal('sms'), Type.Literal('email')]),
    /** Where codes to sign in come from. */
    signInCodes: Type.Union([Type.Literal('sms'), Type.Literal('letter')]),
    language: Language,
  },
  { additionalProperties: false },
)
export type ContactChoices = Static<typeof ContactChoices>
