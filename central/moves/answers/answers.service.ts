import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { changeState } from '../changeState.service.ts'
import { lockMove, moversOf } from '../move.repository.ts'
import type { RegisterAnswer, RegisterConnection } from '../registerConnection.ts'
import { changeResidence } from './residence.repository.ts'

export type NotTaken = 'unknown' | 'not_handed_over' | 'answered_otherwise'

export interface AnswersTaken {
  registered: number
  refused: number
  /** They were here before. */
  repeated: number
  /** Answers that fit no move, by its id, and those that can't be read, by their place. */
  notTaken: { answer: string; problem: string }[]
}

const stateOf = { registered: 'registered', refused: 'refused_by_register' } as const

/** Takes in what the register answered; the same answers again change nothing. Rule: Addresses 7. */
export async function takeAnswers(
  central: Central,
  register: Pick<RegisterConnection, 'answers'>,
): Promise<AnswersTaken> {
  const { answers, unreadable } = await register.answers()
  const taken: AnswersTaken = {
    registered: 0,
    refused: 0,
    repeated: 0,
    notTaken: unreadable.map(({ position, problem }) => ({ answer: `answer ${position}`, problem })),
  }
  for (const answer of answers) {
    const outcome = await central.db
      .transaction()
      .execute((transaction) => takeAnswer(central, transaction, answer))
    if (outcome === 'taken') taken[answer.result] += 1
    else if (outcome === 'repeated') taken.repeated += 1
    else taken.notTaken.push({ answer: answer.moveId, problem: outcome })
  }
  return taken
}

async function takeAnswer(
  central: Central,
  connection: Connection,
  { moveId, result, reason }: RegisterAnswer,
): Promise<'taken' | 'repeated' | NotTaken> {
  const move = await lockMove(connection, moveId)
  const state = stateOf[result]
  if (move === undefined) return 'unknown'
  if (move.state === state) return 'repeated'
  if (Object.values<string>(stateOf).includes(move.state)) return 'answered_otherwise'
  if (move.state !== 'handed_over') return 'not_handed_over'
  if (result === 'registered') {
    const movers = await moversOf(connection, moveId)
    await changeResidence(connection, movers, move, central.clock())
  }
  await changeState(central, connection, move, { state, registerReason: reason }, { actor: 'register' })
  return 'taken'
}
