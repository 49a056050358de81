import { validate as isUuid } from 'uuid'
import { Check } from 'typebox/value'
import { MoveReason } from '../../shared/domain/move.ts'
import { CommandError, type CentralCommand } from '../central.ts'
import { takeAnswers } from './answers/answers.service.ts'
import { handOverMoves } from './handOver/handOver.service.ts'
import { registerFolder } from './handOver/registerFolder.ts'
import { unsettledMoves } from './move.repository.ts'
import { registerFiles } from './registerFiles.ts'
import { acceptMove, rejectMove, type NotReviewed, type Reviewed } from './review.service.ts'

const list: CentralCommand = {
  name: 'moves list',
  usage: '',
  summary:
    'List the moves that wait for something, oldest first: id, when reported, state, move date, persons',
  async run({ db }, _parameters, print) {
    for (const { moveId, state, reportedAt, moveDate, movers } of await unsettledMoves(db))
      print(
        `${moveId}  ${reportedAt.toISOString()}  ${state.padEnd(21)}  ${moveDate}  persons: ${String(movers)}`,
      )
  },
}

const whyNotReviewed: Record<NotReviewed, string> = {
  unknown: 'There is no such move. See `moves list`.',
  not_under_review: 'This move does not wait for a review. See `moves list`.',
  settled: 'This move is with the register, or settled.',
}

const accept: CentralCommand = {
  name: 'moves accept',
  usage: '<move>',
  summary: 'Accept a move that rests on what a clerk saw while the kiosk was offline',
  async run(central, [moveId], print) {
    report(await acceptMove(central, move(moveId)), print)
  },
}

const reasons = MoveReason.anyOf.map((reason) => reason.const)

const reject: CentralCommand = {
  name: 'moves reject',
  usage: '<move> <reason>',
  summary: `Reject a move that is not with the register yet: ${reasons.join(', ')}`,
  async run(central, [moveId, reason], print) {
    if (!Check(MoveReason, reason)) throw new CommandError(`Give a reason: ${reasons.join(', ')}.`)
    report(await rejectMove(central, move(moveId), reason), print)
  },
}

const handOver: CentralCommand = {
  name: 'moves hand-over',
  usage: '',
  summary: 'Write the accepted moves as messages to the register, and print where they lie',
  async run(central, _parameters, print) {
    const delivered = await handOverMoves(central, registerFiles(central))
    print(`moves handed over: ${delivered}`)
    print(`messages         : ${registerFolder(central.dataDirectory)}`)
  },
}

const answers: CentralCommand = {
  name: 'moves answers',
  usage: '<file>',
  summary: 'Take in what the register answered',
  takesFiles: true,
  async run(central, [answerFile], print) {
    if (answerFile === undefined) throw new CommandError('Give the file with the answers.')
    const { dataDirectory } = central
    const taken = await takeAnswers(central, registerFiles({ dataDirectory, answerFile }))
    print(`registered: ${taken.registered}`)
    print(`refused   : ${taken.refused}`)
    print(`repeated  : ${taken.repeated}`)
    for (const { answer, problem } of taken.notTaken) print(`not taken : ${answer}  ${problem}`)
  },
}

function move(typed = ''): string {
  if (!isUuid(typed)) throw new CommandError('Give the id of a move. See `moves list`.')
  return typed
}

function report(reviewed: Reviewed, print: (line: string) => void): void {
  if (!reviewed.ok) throw new CommandError(whyNotReviewed[reviewed.error])
  print(`The move is ${reviewed.state}.`)
}

export const moveCommands: CentralCommand[] = [list, accept, reject, handOver, answers]
