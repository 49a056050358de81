import type { Environment } from '../../shared/domain/nationalId.ts'
import type { Cache } from './cache/cache.ts'
import { humanCheckCalls } from './account/humanCheck.ts'
import { ownCalls } from './account/own.ts'
import { passwordCalls } from './account/password.ts'
import { profileCalls } from './account/profile.ts'
import { registrationCalls } from './account/registration.ts'
import { signInCalls } from './account/signIn.ts'
import { describeKiosk } from './describe.ts'
import type { Identity } from './device/enrol.ts'
import type { Answers, Kiosk } from './kiosk.ts'
import { blockLetters, blockOf, blockOwnLetters } from './letters/block.ts'
import { orderLetter, orderOf, orderOwnLetter } from './letters/order.ts'
import { letterStatus } from './letters/status.ts'
import { eventListeners, listeners } from './listeners.ts'
import { findPostCode, reportMove } from './moves/report.ts'
import type { Printer } from './printing/printer.ts'
import { kioskPrinting } from './printing/printing.ts'
import { receiptCalls } from './printing/receiptCalls.ts'
import type { Report } from './problem.ts'
import { kioskSpeech, type Sound, speechCalls } from './speech/speech.ts'
import type { StoreClient } from './sync/client.ts'
import { type SyncLoop, syncLoop } from './sync/loop.ts'
import { syncPass } from './sync/pass.ts'
import type { SyncPolicy } from './sync/policy.ts'
import { referenceData } from './sync/reference.ts'
import type { Timers } from './timers.ts'
import type { IdlePolicy } from './visit/inactivity.ts'
import { visitSession } from './visit/session.ts'
import type { VisitorContext } from './visit/storeAction.ts'
import { actionOf, storeOwn } from './visit/storeOwn.ts'

export interface KioskParts {
  cache: Cache
  identity: Identity
  client: StoreClient
  environment: Environment
  idle: IdlePolicy
  syncPolicy: SyncPolicy
  sound: Sound
  printer: Printer | null
  clock: () => Date
  timers: Timers
  report: Report
}

/** Puts the kiosk together from its parts. The loop is still: `run` it. */
export function assembleKiosk(parts: KioskParts): { kiosk: Kiosk; loop: SyncLoop } {
  const { cache, identity, client, environment, clock, timers, report } = parts
  const { on, emit } = eventListeners(report)
  const visitEnded = listeners<void>(report)
  const describe = () => describeKiosk(environment, loop.line(), reference.current(), parts.printer !== null)
  const changed = () => {
    emit('kiosk.changed', describe())
  }
  const reference = referenceData(cache, environment, report, changed)
  const speech = kioskSpeech({
    sound: parts.sound,
    timers,
    report,
    onChanged: (description) => {
      emit('speech.changed', description)
    },
  })
  const printing =
    parts.printer &&
    kioskPrinting({
      printer: parts.printer,
      timers,
      report,
      onChanged: (state) => {
        emit('receipt.changed', { state })
      },
    })
  const session = visitSession({
    idle: parts.idle,
    timers,
    onClock: (clock) => {
      emit('visit.clock', clock)
    },
    onIdentity: (identity) => {
      emit('visit.identity', identity)
    },
    onEnded: () => {
      speech.endVisit()
      printing?.endVisit()
      visitEnded.tell()
    },
  })

  /** Only the visitor who did something hears of it. */
  function onTold(commandIds: string[]): void {
    for (const commandId of commandIds) {
      const kind = session.current()?.commands.get(commandId)
      if (kind === undefined) continue
      if (kind === 'letter.order') emit('letter.changed', orderOf(cache, commandId))
      else if (kind === 'letter.block') emit('block.changed', blockOf(cache, commandId))
      else emit('action.changed', actionOf(cache, commandId))
    }
  }

  /** A visitor's tap: a sign of life, which is stored and then sent. */
  function act<Result extends { ok: boolean }>(take: (context: VisitorContext) => Result): Result {
    session.touch()
    const visit = session.current()
    const isRefused = loop.line() === 'refused'
    const result = take({
      isRefused,
      cache,
      identity,
      environment,
      reference: reference.current(),
      visit,
      clock,
      report,
    })
    if (result.ok) loop.wake()
    return result
  }

  const loop: SyncLoop = syncLoop({
    pass: () => syncPass({ cache, identity, client, reference, clock, report, onTold }),
    policy: parts.syncPolicy,
    timers,
    random: Math.random,
    report,
    onLine: changed,
  })

  const asking = { client, session, environment, report }
  const answers: Answers = {
    ...humanCheckCalls(asking),
    ...signInCalls(asking),
    ...passwordCalls(asking),
    ...registrationCalls(asking),
    ...profileCalls(asking),
    ...ownCalls(asking),
    ...speechCalls(speech),
    ...receiptCalls({ printing, session, cache, describe, clock }),
    'letter.status': (request) => letterStatus(asking, request),
    'letter.orderOwn': (request) => act((context) => orderOwnLetter(context, request)),
    'letter.blockOwn': () => act(blockOwnLetters),
    'letter.liftSuspension': () => act((context) => storeOwn(context, { kind: 'letter.lift_suspension' })),
    'postCode.find': (request) => findPostCode(reference.current(), request),
    'move.report': (move) => act((context) => reportMove(context, move)),
    'move.confirm': (answer) => act((context) => storeOwn(context, { kind: 'move.confirm', ...answer })),
  }

  const kiosk: Kiosk = {
    describe,
    startVisit: session.start,
    touchVisit: session.touch,
    resumeVisit: session.resume,
    endVisit: session.end,
    orderLetter: (request) => act((context) => orderLetter(context, request)),
    blockLetters: (request) => act((context) => blockLetters(context, request)),
    answers,
    on,
    onVisitEnded: (listener) => visitEnded.add(listener),
    async close() {
      session.end()
      speech.close()
      await Promise.all([loop.close(), printing?.close()])
      cache.close()
    },
  }
  return { kiosk, loop }
}
