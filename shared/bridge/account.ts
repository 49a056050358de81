import Type from 'typebox'
import { Profile } from '../wire/account.ts'
import { ContactChoices } from '../wire/contactChoices.ts'
import { HumanCheck, SignInStep } from '../wire/signIn.ts'
import { answer, call, closed, Nothing } from './call.ts'

const NationalIdText = Type.String({ maxLength: 64 })
const PasswordText = Type.String({ maxLength: 256 })
const Code = Type.String({ maxLength: 16 })
/** The number of the thing that was chosen, for whom the store asked for a human check. */
const humanAnswer = Type.Optional(Type.Integer({ minimum: 0 }))

/**
 * MinID: everything here asks the store, at once. What a process is known by (ids, grants) stays in the main process;
 * one of each kind is under way in a visit. Rules: MinID accounts 1–7.
 */
export const accountCalls = {
  /** A question that a person answers at a glance (`pictogram`), or by ear (`words`). */
  'humanCheck.ask': call(
    Type.Object({ form: Type.Union([Type.Literal('pictogram'), Type.Literal('words')]) }, closed),
    answer({ kind: HumanCheck.properties.kind, options: HumanCheck.properties.options }),
  ),

  'signIn.start': call(
    Type.Object({ nationalId: NationalIdText, password: PasswordText, humanAnswer }, closed),
    answer({ next: SignInStep }),
  ),
  /** "I prefer to use codes from PIN-code letter." */
  'signIn.preferLetterCode': call(Nothing, answer({ next: SignInStep })),
  /** After a sign-in with a temporary password. */
  'signIn.chooseNewPassword': call(
    Type.Object({ password: PasswordText, repeated: PasswordText }, closed),
    answer({ next: SignInStep }),
  ),
  /** The visitor is identified from here on: `visit.identity` says so, too. */
  'signIn.enterCode': call(Type.Object({ code: Code }, closed), answer({})),

  /** The same whoever the number belongs to: if there is an account, a temporary password is on its way. */
  'password.forget': call(
    Type.Object({ nationalId: NationalIdText }, closed),
    answer({ minutesValid: Type.Integer() }),
  ),
  'password.change': call(
    Type.Object(
      {
        /** null only for whom a clerk has verified. */
        current: Type.Union([PasswordText, Type.Null()]),
        password: PasswordText,
        repeated: PasswordText,
        humanAnswer,
      },
      closed,
    ),
    answer({}),
  ),

  'registration.start': call(
    Type.Object({ nationalId: NationalIdText }, closed),
    answer({ codeNumber: Type.Integer() }),
  ),
  'registration.enterCode': call(Type.Object({ code: Code, humanAnswer }, closed), answer({})),
  'registration.complete': call(
    Type.Object({ password: PasswordText, ...ContactChoices.properties }, closed),
    answer({}),
  ),

  'profile.read': call(Nothing, answer({ profile: Profile })),
  /** Confirms all of it, too. A new mobile number is used when its code has come back. */
  'profile.change': call(ContactChoices, answer({ profile: Profile })),
  'profile.confirmMobile': call(Type.Object({ code: Code }, closed), answer({ profile: Profile })),
}
