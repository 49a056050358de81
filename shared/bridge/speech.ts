import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'
import { call, closed, Nothing } from './call.ts'

export const speechRates = ['slow', 'normal', 'fast'] as const
const SpeechRate = Type.Union([Type.Literal('slow'), Type.Literal('normal'), Type.Literal('fast')])
export type SpeechRate = Static<typeof SpeechRate>

export const SpeechDescription = Type.Object({
  /** Whether this machine has a voice. Without one what would be said is shown only. */
  available: Type.Boolean(),
  /** Whether headphones are plugged in. What can't be known is a no. */
  headphones: Type.Boolean(),
})
export type SpeechDescription = Static<typeof SpeechDescription>

export const Utterance = Type.Object(
  {
    text: Type.String({ maxLength: 2000 }),
    language: Language,
    /** For the visitor's ears only: digits, codes, names, addresses. */
    private: Type.Boolean(),
    rate: SpeechRate,
  },
  closed,
)
export type Utterance = Static<typeof Utterance>

/** `stopped`: by another one, or by the end of the visit. `withheld`: it is private, and no headphones are in. */
export const SpeechOutcome = Type.Enum(['spoken', 'stopped', 'withheld'])
export type SpeechOutcome = Static<typeof SpeechOutcome>

export const speechCalls = {
  /** `farewell`: the visit before was read aloud; whoever still listens should hear that it has ended. Said once. */
  'speech.describe': call(
    Nothing,
    Type.Object({ ...SpeechDescription.properties, farewell: Type.Boolean() }),
  ),
  /** One at a time: it stops the one before. Answers when it has been said, or shown for as long as it takes to read. */
  'speech.say': call(Utterance, Type.Object({ outcome: SpeechOutcome })),
  'speech.stop': call(Nothing, Nothing),
}

export const speechEvents = { 'speech.changed': SpeechDescription }
