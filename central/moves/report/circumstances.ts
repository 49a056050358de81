import {
  defaultMovePolicy,
  problemsOfMove,
  type MoveNotification,
  type MoveProblem,
} from '../../../shared/domain/move.ts'
import { dateInOslo, type IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { Access, HouseholdMember, RegisteredPerson } from '../../register/register.ts'
import { isChild } from '../../register/eligibility.ts'
import { findPostCode } from './postCode.repository.ts'

/** All that a move is judged by. */
export interface Circumstances {
  move: MoveNotification
  /** What is wrong with what was typed. */
  problems: MoveProblem[]
  /** Of the new address; null where the postal register knows none. */
  place: string | null
  today: IsoDate
  reporter: RegisteredPerson | null
  /** The reporter among them; null for an id that is nobody's. */
  movers: (RegisteredPerson | null)[]
  /** The others who live with the reporter. */
  household: HouseholdMember[]
  /** Of each child among the movers, by its id: those who have parental responsibility. */
  parents: ReadonlyMap<string, (RegisteredPerson | null)[]>
  /** One of the movers is in another move that isn't settled. */
  isUnderWay: boolean
}

interface Report {
  move: MoveNotification
  reporterId: string
  isUnderWay: boolean
  access: Access
}

/** Reads what {@link judgeMove} needs; every look-up is logged. */
export async function readCircumstances(
  { register, clock }: Pick<Central, 'register' | 'clock'>,
  connection: Connection,
  { move, reporterId, isUnderWay, access }: Report,
): Promise<Circumstances> {
  const today = dateInOslo(clock())
  const lookUp = (personId: string) => register.lookUpPerson(connection, personId, access)
  const postCode = await findPostCode(connection, move.newAddress.postCode)
  const movers = await inTurn(move.movers, lookUp)
  const children = movers.filter((mover) => mover !== null).filter((mover) => isChild(mover, today))
  const parents = await inTurn(children, async (child) => {
    const responsible = await register.parentsOf(connection, child.personId, access)
    return [child.personId, await inTurn(responsible, lookUp)] as const
  })
  return {
    move,
    problems: problemsOfMove(move, { today, postCode, policy: defaultMovePolicy }),
    place: postCode?.place ?? null,
    today,
    reporter: movers.find((mover) => mover?.personId === reporterId) ?? null,
    movers,
    household: await register.household(connection, reporterId, access),
    parents: new Map(parents),
    isUnderWay,
  }
}

/** One after the other: a transaction is one connection. */
async function inTurn<Item, Result>(items: Item[], read: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results = []
  for (const item of items) results.push(await read(item))
  return results
}
