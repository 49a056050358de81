import type { Command } from '../../shared/wire/command.ts'
import type { SyncRequest, SyncResponse } from '../../shared/wire/sync.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { isUnavailable } from '../database/unavailable.ts'
import { lockKiosk } from '../fleet/kiosk.repository.ts'
import { describeError } from '../http/describeError.ts'
import { notAllowed, Refusal } from '../refusal.ts'
import { countInHour } from './hourlyLimit.ts'
import {
  closeGap,
  contradicts,
  followCommand,
  joinEpoch,
  newEpoch,
  type KioskHistory,
} from './kioskHistory.ts'
import { CommandWaits } from './judgeCommand.ts'
import { receiveCommands } from './receiveCommands.ts'
import { eventsAfter, storeProgress } from './sync.repository.ts'

const eventsPerAnswer = 100
/** Kiosks keep everything until there is a backup. */
const never = new Date(0)

type Outcomes = SyncResponse['outcomes']

/** What a sync found out, for whoever counts. */
export interface Synced {
  response: Omit<SyncResponse, 'referenceVersion'>
  foundRestored: boolean
}

/**
 * Takes a kiosk's commands and gives it its events, in one transaction. A command that fails it is found out by taking
 * each on its own: it has to wait (`retry`), and blocks none of the others.
 */
export async function syncKiosk(central: Central, kioskId: string, request: SyncRequest): Promise<Synced> {
  try {
    return await take(central, kioskId, request, request.commands)
  } catch (error) {
    if (isOfNoCommand(error) || request.commands.length === 0) throw error
    return takeEach(central, kioskId, request)
  }
}

/** What would be the same with other commands. */
function isOfNoCommand(error: unknown): boolean {
  return error instanceof Refusal || isUnavailable(error)
}

async function takeEach(central: Central, kioskId: string, request: SyncRequest): Promise<Synced> {
  const outcomes: Outcomes = []
  /** Order holds within a visit: what follows a command that has to wait waits with it. */
  const waiting = new Set<string>()
  let foundRestored = false
  for (const command of request.commands) {
    const { commandId, visitId } = command
    try {
      if (waiting.has(visitId)) throw new CommandWaits()
      const taken = await take(central, kioskId, request, [command])
      foundRestored ||= taken.foundRestored
      outcomes.push(...taken.response.outcomes)
    } catch (error) {
      if (isOfNoCommand(error)) throw error
      if (!(error instanceof CommandWaits))
        central.log.error({ kioskId, commandId, ...describeError(error) }, 'command failed')
      waiting.add(visitId)
      outcomes.push({ commandId, outcome: 'retry' })
    }
  }
  const { response, ...last } = await take(central, kioskId, request, [])
  return { response: { ...response, outcomes }, foundRestored: foundRestored || last.foundRestored }
}

function take(central: Central, kioskId: string, request: SyncRequest, commands: Command[]): Promise<Synced> {
  return central.db.transaction().execute(async (connection) => {
    const kiosk = await lockKiosk(connection, kioskId)
    if (kiosk === undefined || kiosk.state === 'revoked') throw notAllowed()
    const receivedAt = central.clock()
    const receiving = { central, connection, kiosk, receivedAt }
    const { judged, lastEventNumber } = await receiveCommands(receiving, commands)
    const fresh = judged.filter(({ outcome }) => outcome !== 'duplicate').length
    const hour = countInHour(kiosk, fresh, { now: receivedAt, limit: central.kioskCommandsPerHour })
    const outcomes = judged.map(({ command: { commandId }, outcome }) => ({ commandId, outcome }))

    const known = { epoch: kiosk.epoch, seq: kiosk.last_seq, chain: kiosk.chain_head || null }
    const signed = judged.filter(({ isSigned }) => isSigned).map(({ command }) => command)
    let history: KioskHistory = signed.reduce(followCommand, joinEpoch(known, request.epoch))
    // A part of the request tells nothing about the whole.
    const isWhole = commands.length === request.commands.length || commands.length === 0
    const foundRestored = isWhole && contradicts(history, request)
    history = foundRestored ? newEpoch(history) : closeGap(history, request)
    if (foundRestored) central.log.warn({ kioskId, epoch: history.epoch }, 'kiosk was restored or cloned')
    const { heldKeyIds } = request
    const progress = { history, hour, lastEventNumber, heldKeyIds, syncedAt: receivedAt }
    await storeProgress(connection, kioskId, progress)
    return {
      response: await answer(connection, { kioskId, request, outcomes, history }),
      foundRestored,
    }
  })
}

interface Taken {
  kioskId: string
  request: SyncRequest
  outcomes: Outcomes
  history: KioskHistory
}

async function answer(connection: Connection, taken: Taken): Promise<Synced['response']> {
  const { kioskId, request, outcomes, history } = taken
  const { incarnation, covered_until } = await connection
    .selectFrom('store')
    .select(['incarnation', 'covered_until'])
    .executeTakeFirstOrThrow()
  const page = { cursor: request.cursor, limit: eventsPerAnswer + 1 }
  const waiting = await eventsAfter(connection, kioskId, page)
  const events = waiting.slice(0, eventsPerAnswer)
  return {
    version: 1,
    incarnation,
    epoch: history.epoch,
    outcomes,
    events,
    cursor: events.at(-1)?.number ?? request.cursor,
    more: waiting.length > events.length,
    coveredUntil: (covered_until ?? never).toISOString(),
  }
}
