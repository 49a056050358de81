import Type, { type Static } from 'typebox'

/** What the CLI sends to the running store, as one line of JSON. */
export const Instruction = Type.Object({ command: Type.String(), parameters: Type.Array(Type.String()) })
export type Instruction = Static<typeof Instruction>

/** What comes back, a line of JSON each: what the command prints, then how it ended. */
export const Answer = Type.Union([
  Type.Object({ print: Type.String() }),
  Type.Object({ ended: Type.Literal('done') }),
  /** An expected failure, with its sentence. */
  Type.Object({ ended: Type.Literal('refused'), message: Type.String() }),
  /** A bug; the store's log has it. */
  Type.Object({ ended: Type.Literal('failed') }),
])
export type Answer = Static<typeof Answer>
